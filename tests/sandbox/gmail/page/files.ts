import { el } from "./element";
import { upload } from "./server";

/** The card of an attached file. */
export async function attach(file: File, area: Element): Promise<void> {
  const link = el(
    "a",
    { class: "dO", target: "_blank" },
    el("div", { class: "vI" }, file.name),
    " ",
    el("div", { class: "vJ" }, shownSize(file.size)),
  );
  const remove = el(
    "div",
    { role: "button", class: "vq", tabindex: "1", "aria-label": `Remove attachment ${file.name}` },
    "×",
  );
  const card = el(
    "div",
    { class: "dL", tabindex: "1", "aria-label": `Attachment: ${file.name}` },
    link,
    remove,
  );
  remove.addEventListener("click", () => {
    card.remove();
  });
  area.append(card);
  link.href = (await upload(file))("att").href;
}

/** An image in the text, as Gmail shows one it has uploaded. */
export async function insertImage(file: File, body: HTMLElement): Promise<void> {
  const { href, id } = (await upload(file))("fimg");
  const image = el("img", { src: href, "data-surl": `cid:ii_${id}`, alt: file.name, width: "96" });
  body.append(el("div", {}, image));
}

/** A hidden file picker behind a button of the toolbar. */
export function picker(
  label: string,
  glyph: string,
  accept: string,
  picked: (file: File) => Promise<void>,
): HTMLElement {
  const input = el("input", { type: "file", "aria-label": label, multiple: "", accept });
  input.addEventListener("change", () => {
    for (const file of input.files ?? []) void picked(file);
    input.value = "";
  });
  return el("label", { class: "a1", title: label }, glyph, input);
}

/** Kilobytes, rounded: all that Gmail shows. */
function shownSize(octets: number): string {
  return `(${Math.ceil(octets / 1024).toLocaleString("en")}K)`;
}
