import type { Place } from "mailrail";
import { findWords, rangeOf } from "./words";

/** Brings the person to a place of a compose window. */
export function showPlace(root: Element, body: HTMLElement, subject: HTMLElement, place: Place): void {
  const { field, index, passage } = place;
  switch (field) {
    case "to":
    case "cc":
    case "bcc": {
      const row = root.querySelector(`.anm[name="${field}"]`);
      bring(row?.querySelectorAll<HTMLElement>("[role=option]")[index ?? -1], row?.querySelector("input"));
      break;
    }
    case "subject":
      bring(subject, subject);
      break;
    case "attachments": {
      const cards = root.querySelectorAll<HTMLElement>(".dL");
      // Behind the cards come the images in the text, as the draft has them.
      const images = body.querySelectorAll<HTMLElement>('img[data-surl^="cid:"]');
      const shown = index === undefined ? cards[0] : (cards[index] ?? images[index - cards.length]);
      bring(shown, cards.length > (index ?? 0) ? shown : body);
      break;
    }
    default: {
      const stretch = passage === undefined ? null : findWords(body, passage);
      const range = stretch === null ? null : rangeOf(body, stretch);
      bring(range?.startContainer.parentElement ?? body, body);
      if (range !== null) {
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }
    }
  }
}

function bring(shown: HTMLElement | null | undefined, focused: HTMLElement | null | undefined): void {
  focused?.focus({ preventScroll: true });
  (shown ?? focused)?.scrollIntoView({ block: "center" });
}
