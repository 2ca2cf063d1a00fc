import type { Texts } from "../../app/texts";
import style from "./notice.css";

/** Says on the page, where nobody can miss it, that nothing is being checked. The result takes it away. */
export function showUnguarded(say: Texts, locale: string): () => void {
  const host = document.createElement("div");
  host.id = "mailrail-unguarded";
  const room = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = style;
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.lang = locale;
  notice.textContent = say("gmail-unguarded");
  room.append(sheet, notice);
  document.body.append(host);
  return () => {
    host.remove();
  };
}
