/** Punycode's numbers (RFC 3492 §5). */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_BEYOND = 128;
const DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * The host of `https://…` with international labels as A-labels, for runtimes without a URL parser. Maps as far as the
 * language itself does (lower case, NFKC, the ideographic full stops of RFC 3490 §3.1); throws where no host stands.
 */
export function hostnameOf(address: string): string {
  const host = address.replace(/^https:\/\//, "");
  if (host === "" || /[\s/?#@:[\]\\%<>^|]/.test(host)) throw new TypeError("no host");
  return host
    .normalize("NFKC")
    .toLowerCase()
    .split(/[.\u3002\uFF0E\uFF61]/)
    .map(aLabel)
    .join(".");
}

function aLabel(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  return points.some((point) => point >= FIRST_BEYOND) ? `xn--${punycode(points)}` : label;
}

/** Encodes code points (RFC 3492 §6.3). */
function punycode(points: readonly number[]): string {
  const basic = points.filter((point) => point < FIRST_BEYOND);
  let written = String.fromCharCode(...basic) + (basic.length > 0 ? "-" : "");
  let done = basic.length;
  let next = FIRST_BEYOND;
  let delta = 0;
  let bias = FIRST_BIAS;
  while (done < points.length) {
    const floor = next;
    const point = Math.min(...points.filter((one) => one >= floor));
    delta += (point - next) * (done + 1);
    next = point;
    for (const one of points) {
      if (one < next) delta++;
      if (one !== next) continue;
      written += wholeNumber(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    next++;
  }
  return written;
}

/** A number as digits whose weight follows the bias (RFC 3492 §3.3). */
function wholeNumber(value: number, bias: number): string {
  let written = "";
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (rest < threshold) return written + DIGITS.charAt(rest);
    written += DIGITS.charAt(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** The bias after a number (RFC 3492 §6.1). */
function adapted(value: number, count: number, first: boolean): number {
  let delta = first ? Math.floor(value / DAMP) : Math.floor(value / 2);
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
