import { hostnameOf } from "./hostname";

/**
 * What the core's glue takes for granted and a JavaScript-only runtime may lack. Nothing that is there is replaced.
 * Imported before everything else, since the glue makes its coders when it is loaded.
 */
const everywhere = globalThis as unknown as Record<string, unknown>;

const PERCENT = 0x25;

/** UTF-8 of a text (Encoding Standard, `TextEncoder`), by way of the language's own percent-encoding. */
class Utf8Encoder {
  encode(text: string): Uint8Array {
    const escaped = encodeURIComponent(wellFormed(text));
    const bytes = new Uint8Array(escaped.length);
    let written = 0;
    for (let at = 0; at < escaped.length; at++) {
      const unit = escaped.charCodeAt(at);
      bytes[written++] = unit === PERCENT ? parseInt(escaped.slice(at + 1, at + 3), 16) : unit;
      if (unit === PERCENT) at += 2;
    }
    return bytes.slice(0, written);
  }
}

/** Text of well-formed UTF-8, which is all that the core hands over (Encoding Standard, `TextDecoder`). */
class Utf8Decoder {
  decode(bytes: Uint8Array = new Uint8Array(0)): string {
    const pieces: string[] = [];
    for (const byte of bytes)
      pieces.push(
        byte < 0x80 && byte !== PERCENT ? String.fromCharCode(byte) : `%${`0${byte.toString(16)}`.slice(-2)}`,
      );
    return decodeURIComponent(pieces.join(""));
  }
}

/** Lone surrogates have no UTF-8; the Encoding Standard writes U+FFFD for each. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) =>
    found.length === 2 ? found : "\uFFFD",
  );
}

/** The one member of URLs the core asks: what a domain is called in the DNS. */
class HostnameUrl {
  readonly hostname: string;

  constructor(address: string) {
    this.hostname = hostnameOf(address);
  }
}

/**
 * Keys that only have to differ: the core's handlers make nothing else of chance, and nothing that must not be guessed.
 */
const chance = {
  getRandomValues(octets: Uint8Array): Uint8Array {
    for (let at = 0; at < octets.length; at++) octets[at] = Math.floor(Math.random() * 256);
    return octets;
  },
};

const FALLBACKS = { TextEncoder: Utf8Encoder, TextDecoder: Utf8Decoder, URL: HostnameUrl, crypto: chance };

for (const name of Object.keys(FALLBACKS) as (keyof typeof FALLBACKS)[])
  if (typeof everywhere[name] === "undefined") everywhere[name] = FALLBACKS[name];
