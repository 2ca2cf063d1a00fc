import { composeParts, type ComposeStart } from "./compose-form";
import { el } from "./element";
import { outgoingOf } from "./outgoing";
import { dropDraft, handOver, keepDraft } from "./server";

/** Opens a compose window: at the foot of the page, over all of it, or alone in a window of its own. */
export function openCompose(start: ComposeStart, room: "mole" | "standalone", broken: boolean): void {
  const saved = autosave(start);
  const parts = composeParts(start, {
    send: () => {
      send();
    },
    discard: () => {
      close();
      void saved.then(dropDraft);
    },
  });
  void saved.then((id) => (parts.draft.value = `#msg-a:${id}`));
  const region = el(
    "div",
    { role: "region" },
    el("table", {}, el("tbody", {}, el("tr", {}, el("td", {}, ...form(parts))))),
  );
  // The levels from the dialog down to the recipients are those InboxSDK walks.
  const inner = el("div", { class: "aaZ" }, el("div", { jsaction: "double" }, region));
  const title = el("div", { class: "aYF" }, "New Message");
  const buttons = el(
    "td",
    { class: "Hm" },
    control("Hl", "Minimize", () => body.toggleAttribute("hidden")),
    control("Hq", "Full screen", () => {
      toggleFullScreen(outer);
    }),
    control("Ha", "Save & close", () => {
      close();
    }),
  );
  const body = el("div", {}, inner);
  const dialog = el(
    "div",
    { role: "dialog", "aria-label": "New Message" },
    el(
      "div",
      { class: "nH Hy aXJ" },
      el(
        "table",
        { class: "cf Ht" },
        el("tbody", {}, el("tr", {}, el("td", {}, el("div", { class: "Hp" }, title)), buttons)),
      ),
    ),
    body,
  );
  const outer = el("div", { class: "M9 nn" }, dialog);
  const close = (): void => {
    outer.remove();
    if (room === "standalone") dialog.remove();
  };
  // Gmail closes the window at once and sends behind it.
  const send = (): void => {
    const draft = saved.then((id) => handOver(outgoingOf(parts, id, start.reply, false)));
    close();
    void draft;
  };
  parts.subject.addEventListener("input", () => (title.textContent = parts.subject.value || "New Message"));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      send();
    }
  });
  if (broken) rename(outer);
  if (room === "standalone") document.querySelector("[role=main]")?.append(dialog);
  else document.querySelector(".no div.AD")?.append(outer);
  parts.recipients.querySelector("input")?.focus();
}

/** What lies in the window, from the recipients to the toolbar. */
function form({
  head,
  recipients,
  subject,
  editor,
  toolbar,
  extras,
}: ReturnType<typeof composeParts>): Node[] {
  head.append(
    el(
      "div",
      {},
      el(
        "table",
        { class: "GS" },
        el("tbody", {}, el("tr", { class: "bzf" }, el("td", { class: "eV" }, el("div", {}, recipients)))),
      ),
    ),
    subject,
  );
  return [
    head,
    el(
      "div",
      { class: "aoP" },
      el("form", { class: "bAs" }),
      el("table", { class: "aoX" }, el("tbody", {}, el("tr", {}, editor))),
      el(
        "div",
        { class: "aDg" },
        el(
          "div",
          { class: "aDj" },
          el(
            "div",
            { class: "aDh" },
            el("div", { class: "aX", style: "display: none" }, el("div", { class: "aA4" })),
            toolbar,
          ),
        ),
      ),
    ),
    ...extras,
  ];
}

function autosave({ subject, reply }: ComposeStart): Promise<string> {
  if (reply === undefined) return keepDraft({ subject });
  const { messageId, references, threadId } = reply;
  return keepDraft({
    subject,
    threadId,
    inReplyTo: messageId,
    references: `${references} ${messageId}`.trim(),
  });
}

function control(className: string, label: string, press: () => void): HTMLElement {
  const made = el("img", {
    class: className,
    role: "button",
    tabindex: "1",
    "aria-label": label,
    alt: label,
    src: glyph(label),
  });
  made.addEventListener("click", press);
  return made;
}

/** The sign on a button of the title bar: InboxSDK looks for images here. */
function glyph(label: string): string {
  const letter = label === "Minimize" ? "–" : label === "Full screen" ? "⤢" : "×";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><text x="8" y="13" font-size="15" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Full screen is another room of the page, made once and kept. */
function toggleFullScreen(outer: HTMLElement): void {
  const full = document.querySelector(".aSs .aSt") ?? fullScreenRoom();
  const back = document.querySelector(".no div.AD");
  if (outer.parentElement === full) back?.append(outer);
  else full.append(outer);
  full.parentElement?.toggleAttribute("hidden", outer.parentElement !== full);
}

function fullScreenRoom(): HTMLElement {
  const room = el("div", { class: "aSt" });
  document.body.append(el("div", { class: "aSs" }, room));
  return room;
}

/** A Gmail whose names InboxSDK does not know: the editor and the form are there, called otherwise. */
function rename(outer: HTMLElement): void {
  for (const element of outer.querySelectorAll(".Ap, .aDg, .IZ, .GS, .aaZ"))
    element.className = `new-${element.className}`;
  outer.querySelector("[g_editable]")?.removeAttribute("g_editable");
}
