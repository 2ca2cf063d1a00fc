import { hostnameOf } from "./hostname";

/**
 * What the core's glue takes for granted and a JavaScript-only runtime may lack. Nothing that is there is replaced.
 * Imported before everything else, since the glue makes its coders when it is loaded.
 */
const everywhere = globalThis as unknown as Record<string, unknown>;

/** UTF-8 of a text (Encoding Standard, `TextEncoder`). */
class Utf8Encoder {
  encode(text = ""): Uint8Array {
    const octets = unescape(encodeURIComponent(wellFormed(text)));
    const bytes = new Uint8Array(octets.length);
    for (let at = 0; at < octets.length; at++) bytes[at] = octets.charCodeAt(at);
    return bytes;
  }
}

/** Text of well-formed UTF-8, which is all that the core hands over (Encoding Standard, `TextDecoder`). */
class Utf8Decoder {
  decode(bytes?: Uint8Array): string {
    const pieces: string[] = [];
    // An argument list has an end long before a body has.
    for (let at = 0; bytes && at < bytes.length; at += PIECE)
      pieces.push(String.fromCharCode.apply(null, bytes.subarray(at, at + PIECE) as unknown as number[]));
    return decodeURIComponent(escape(pieces.join("")));
  }
}

const PIECE = 8192;

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

const FALLBACKS = { TextEncoder: Utf8Encoder, TextDecoder: Utf8Decoder, URL: HostnameUrl };

for (const name of Object.keys(FALLBACKS) as (keyof typeof FALLBACKS)[])
  if (typeof everywhere[name] === "undefined") everywhere[name] = FALLBACKS[name];
