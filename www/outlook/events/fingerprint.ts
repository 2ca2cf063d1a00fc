/** FNV-1a, 32 bits. Source: draft-eastlake-fnv, "FNV offset basis" and "FNV prime", read 2026-11. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Tells two findings' texts apart; session data has no room for the texts themselves, and no secret is kept by it. */
export function fingerprint(text: string): string {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >> 8), PRIME);
  }
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
