import type { Attachment } from "mailrail";

/**
 * Gmail's card of an attached file in a compose window. InboxSDK says nothing of these; the classes are
 * those other extensions have relied on for years: card, link to the content, name, size.
 */
const CARD = ".dL";
const LINK = "a.dO[href]";
const NAME = ".vI";
const SIZE = ".vJ";

/** The files attached to a compose window, by reference. */
export function attachedFiles(root: Element): Attachment[] {
  return [...root.querySelectorAll(CARD)].map((card) => {
    const name = card.querySelector(NAME)?.textContent.trim() ?? "";
    const link = card.querySelector<HTMLAnchorElement>(LINK);
    return {
      // No link yet: still uploading. The worker refuses such a reference, so nothing goes out without it.
      id: link?.href ?? "pending:",
      name,
      mediaType: "application/octet-stream",
      size: sizeShown(card.querySelector(SIZE)?.textContent ?? ""),
    };
  });
}

const UNIT = { "": 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** "(1,234K)" in octets: what Gmail shows, rounded as Gmail rounds. */
export function sizeShown(shown: string): number {
  const [, digits = "", unit = ""] = /(\d[\d.,\s]*)\s*([KMG]?)/i.exec(shown) ?? [];
  const whole = Number(digits.replace(/[.,\s]/g, ""));
  return whole * UNIT[unit.toUpperCase() as keyof typeof UNIT];
}
