import type { Outgoing, Person, ShownMessage } from "../options";
import type { ComposeParts } from "./compose-form";

/** What a compose window hands over when Gmail's own Send is pressed. */
export function outgoingOf(
  { recipients, subject, text, files }: ComposeParts,
  draft: string,
  answered: ShownMessage | undefined,
  archive: boolean,
): Outgoing {
  const { html, images } = bodyOf(text);
  const attached = [...files.querySelectorAll<HTMLAnchorElement>("a.dO[href]")].map(({ href }) =>
    fileId(href),
  );
  return {
    draft,
    to: people(recipients, "to"),
    cc: people(recipients, "cc"),
    bcc: people(recipients, "bcc"),
    subject: subject.value,
    html,
    files: [...attached.map((id) => ({ id })), ...images],
    archive,
    ...(answered === undefined ? {} : { threadId: answered.threadId, inReplyTo: answered.messageId }),
  };
}

function people(recipients: HTMLElement, field: string): Person[] {
  return [...recipients.querySelectorAll(`.anm[name=${field}] [data-hovercard-id]`)].map((chip) => ({
    name: chip.getAttribute("data-name") ?? "",
    address: chip.getAttribute("data-hovercard-id") ?? "",
  }));
}

function bodyOf(text: HTMLElement): { html: string; images: { id: string; cid: string }[] } {
  const copy = document.implementation.createHTMLDocument().importNode(text, true);
  const images = [...copy.querySelectorAll<HTMLImageElement>("img[data-surl]")].map((image) => {
    const id = fileId(image.getAttribute("src") ?? "");
    const cid = image.getAttribute("data-surl") ?? "";
    image.setAttribute("src", cid);
    image.removeAttribute("data-surl");
    return { id, cid: cid.replace("cid:", "") };
  });
  return { html: copy.innerHTML, images };
}

function fileId(href: string): string {
  return new URL(href, location.href).searchParams.get("realattid") ?? "";
}
