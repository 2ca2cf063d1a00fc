import { Component, type VNode } from "preact";
import { held } from "../element";

/** A message as its reader gets it. */
export interface PreviewFrameProps {
  html: string;
  title: string;
  /** Told what the message says after each change; without it nothing can be changed. */
  onEdit?: (html: string) => void;
}

/** Where a style waits until the code sets it, because the pages of a strict host let no markup set one. */
const STYLE = "data-mailrail-style";

/**
 * A mail's HTML in a frame of its own, where no script of it runs, no form of it is sent and nothing is fetched: the
 * sandbox has no `allow-scripts`, and the page's own policy holds inside. `allow-same-origin` alone lets this code set
 * the mail's styles and read what the person wrote.
 */
export class PreviewFrame extends Component<PreviewFrameProps> {
  #frame: HTMLIFrameElement | null = null;

  override shouldComponentUpdate(next: PreviewFrameProps): boolean {
    const { html, title, onEdit } = this.props;
    // What was written here comes back as a property; drawing it again would move the caret.
    if (onEdit && next.onEdit) return false;
    return html !== next.html || title !== next.title || Boolean(onEdit) !== Boolean(next.onEdit);
  }

  render({ html, title, onEdit }: PreviewFrameProps): VNode {
    return held(
      "iframe",
      (frame) => {
        this.#frame = frame as HTMLIFrameElement | null;
      },
      {
        key: onEdit ? "edited" : "shown",
        class: "preview-frame",
        sandbox: "allow-same-origin",
        referrerPolicy: "no-referrer",
        title,
        srcdoc: inert(html),
        onLoad: () => this.#dress(),
      },
    );
  }

  #dress(): void {
    const page = this.#frame?.contentDocument;
    if (!page) return;
    for (const element of page.querySelectorAll<HTMLElement>(`[${STYLE}]`))
      element.style.cssText = element.getAttribute(STYLE) ?? "";
    const sheet = new (page.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(Array.from(page.querySelectorAll("style"), (style) => style.textContent).join("\n"));
    page.adoptedStyleSheets = [sheet];
    page.body.style.margin ||= "12px";
    // A link leads nowhere: this is no page to go on from.
    page.addEventListener("click", (event) => {
      event.preventDefault();
    });
    if (!this.props.onEdit) return;
    page.body.contentEditable = "true";
    page.body.setAttribute("role", "textbox");
    page.body.setAttribute("aria-multiline", "true");
    page.body.setAttribute("aria-label", this.props.title);
    page.addEventListener("input", () => this.props.onEdit?.(writtenIn(page)));
  }
}

/** The mail as a page for the frame: without what would load, run or lead away. */
function inert(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("script, link, meta, base, iframe, object, embed"))
    element.remove();
  for (const element of page.querySelectorAll("[style]")) {
    element.setAttribute(STYLE, element.getAttribute("style") ?? "");
    element.removeAttribute("style");
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** What the frame says now, as the HTML of a mail. */
function writtenIn(page: Document): string {
  const body = page.body.cloneNode(true) as HTMLElement;
  for (const element of body.querySelectorAll(`[${STYLE}]`)) {
    element.setAttribute("style", element.getAttribute(STYLE) ?? "");
    element.removeAttribute(STYLE);
  }
  return (
    Array.from(page.head.querySelectorAll("style"), (style) => style.outerHTML).join("") + body.innerHTML
  );
}
