import type { Texts } from "../../app/texts";
import { button, el } from "./element";
import style from "./notice.css";

/** Says on the page, where nobody can miss it, that nothing is being checked. The result takes it away. */
export function showUnguarded(say: Texts, locale: string): () => void {
  return show("unguarded", locale, el("div", { class: "notice", role: "alert" }, say("gmail-unguarded")));
}

let hideUnchecked: (() => void) | null = null;

/** Says that Gmail sent a mail nobody had looked at; its window is gone, so the page says it. */
export function showUnchecked(say: Texts, locale: string): void {
  hideUnchecked?.();
  const notice = el(
    "div",
    { class: "notice", role: "alert" },
    el("p", {}, say("gmail-unchecked")),
    button("close", say("dismiss"), () => hideUnchecked?.()),
  );
  hideUnchecked = show("unchecked", locale, notice);
}

function show(name: string, locale: string, notice: HTMLElement): () => void {
  const host = el("div", { id: `mailrail-${name}` });
  notice.lang = locale;
  host.attachShadow({ mode: "open" }).append(el("style", {}, style), notice);
  document.body.append(host);
  return () => {
    host.remove();
  };
}
