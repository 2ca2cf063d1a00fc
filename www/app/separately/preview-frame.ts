import { Component, type VNode } from "preact";
import { held } from "../element";

/** A message as its reader gets it. */
export interface PreviewFrameProps {
  html: string;
  title: string;
  /** Told what the message says after each change; without it nothing can be changed. */
  onEdit?: (html: string) => void;
}

/**
 * Attributes that are put aside while the mail is looked at: styles, which a strict host lets no markup set, and what
 * would be fetched.
 */
const PUT_ASIDE = ["style", "src", "srcset", "background", "poster"];

const placeOf = (attribute: string): string => `data-mailrail-${attribute}`;
const STYLE = placeOf("style");

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
  for (const attribute of PUT_ASIDE) {
    // A picture written into the mail itself is fetched from nowhere.
    for (const element of page.querySelectorAll(`[${attribute}]:not([${attribute}^="data:"])`)) {
      element.setAttribute(placeOf(attribute), element.getAttribute(attribute) ?? "");
      element.removeAttribute(attribute);
    }
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** What the frame says now, as the HTML of a mail. */
function writtenIn(page: Document): string {
  // In a page that is nowhere shown a picture that is put back is not fetched.
  const body = document.implementation.createHTMLDocument("").importNode(page.body, true);
  for (const attribute of PUT_ASIDE) {
    const place = placeOf(attribute);
    for (const element of body.querySelectorAll(`[${place}]`)) {
      element.setAttribute(attribute, element.getAttribute(place) ?? "");
      element.removeAttribute(place);
    }
  }
  return (
    Array.from(page.head.querySelectorAll("style"), (style) => style.outerHTML).join("") + body.innerHTML
  );
}
