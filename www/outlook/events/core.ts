import { initSync, Mailrail } from "mailrail";
import bytes from "mailrail_bg.wasm";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** RFC 4648 §4, by hand: `atob` is a browser's. */
function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < DIGITS.length; at++) values[DIGITS.charCodeAt(at)] = at;
  const octets = new Uint8Array(Math.floor((text.replace(/=+$/, "").length * 3) / 4));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (let at = 0; written < octets.length; at++) {
    bits = ((bits << 6) | (values[text.charCodeAt(at) & 127] ?? 0)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    octets[written++] = bits >> held;
  }
  return octets;
}

let core: Mailrail | undefined;

/** The core out of this very file: a handler may load nothing. Throws where there is no WebAssembly. */
export function loadCore(): Mailrail {
  if (core) return core;
  initSync({ module: fromBase64(bytes) as Uint8Array<ArrayBuffer> });
  return (core = new Mailrail("outlook"));
}
