/** What of an inline attachment helps to find where the HTML shows it. */
interface Shown {
  id: string;
  name: string;
  /** Told by Outlook since Mailbox 1.16 only. */
  contentId?: string | undefined;
}

/** The Content-IDs the HTML shows by `cid:`. */
function cidsIn(html: string): string[] {
  const body = new DOMParser().parseFromString(html, "text/html");
  const sources = [...body.querySelectorAll("[src]")].map((element) => element.getAttribute("src") ?? "");
  return sources
    .filter((source) => /^cid:/i.test(source))
    .map((source) => unescaped(source.slice("cid:".length)));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The Content-ID of each inline attachment, by attachment id. Where Outlook does not tell it, it is found by Outlook's
 * own way of making one (`name@…`), and what then remains is paired in order. An inline attachment that the HTML does
 * not show gets none, and so goes out as a plain file: nothing is dropped. Where there is no document, as in classic
 * Outlook's event handlers, each is taken to be shown: nothing is sent from there.
 */
export function contentIds(html: string, inline: readonly Shown[]): Map<string, string> {
  if (inline.length === 0) return new Map();
  if (typeof DOMParser === "undefined")
    return new Map(inline.map((one) => [one.id, one.contentId ?? one.name]));
  const free = new Set(cidsIn(html));
  const found = new Map<string, string>();
  const take = (match: (cid: string, attachment: Shown) => boolean) => {
    for (const attachment of inline) {
      if (found.has(attachment.id)) continue;
      const cid = [...free].find((one) => match(one, attachment));
      if (cid === undefined) continue;
      free.delete(cid);
      found.set(attachment.id, cid);
    }
  };
  take((cid, { contentId }) => contentId?.replace(/^<|>$/g, "") === cid);
  take((cid, { name }) => cid === name || cid.startsWith(`${name}@`));
  take((_cid, { contentId }) => contentId === undefined);
  return found;
}
