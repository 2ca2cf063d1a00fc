import type { ShownMessage } from "../options";
import { composeParts } from "./compose-form";
import { el, roleButton } from "./element";
import { outgoingOf } from "./outgoing";
import { dropDraft, handOver, keepDraft } from "./server";

/** One conversation, opened: its last message, and a reply under it. */
export function threadView(message: ShownMessage, leave: () => void): HTMLElement {
  const reply = el("div", { class: "ip" });
  const answer = roleButton("ams bkH", "Reply", () => {
    if (!reply.classList.contains("adB")) inlineReply(message, reply);
  });
  return el(
    "div",
    { class: "nH", role: "main" },
    el(
      "div",
      {},
      el(
        "div",
        { gh: "tm" },
        el(
          "div",
          { gh: "mtb", class: "G-tF" },
          el("div", { class: "G-Ni" }, roleButton("T-I lS", "Back", leave)),
        ),
      ),
    ),
    el(
      "div",
      { class: "g id" },
      el(
        "div",
        { class: "a98 iY" },
        el(
          "div",
          { class: "ha" },
          el(
            "h2",
            {
              class: "hP",
              "data-legacy-thread-id": message.threadId,
              "data-thread-perm-id": `thread-f:${message.threadId}`,
            },
            message.subject,
          ),
        ),
        el(
          "div",
          { role: "list" },
          el(
            "div",
            { class: "h7", role: "listitem" },
            el(
              "div",
              {
                class: "adn ads",
                "data-message-id": `#msg-f:${message.id}`,
                "data-legacy-message-id": message.id,
              },
              el(
                "table",
                {},
                el(
                  "tbody",
                  {},
                  el(
                    "tr",
                    { class: "acZ" },
                    el(
                      "td",
                      { class: "gF" },
                      el(
                        "span",
                        { email: message.from.address, name: message.from.name },
                        message.from.name || message.from.address,
                      ),
                    ),
                  ),
                ),
              ),
              el("div", { class: "ii gt" }, message.text),
            ),
            answer,
            reply,
          ),
        ),
      ),
    ),
  );
}

function inlineReply(message: ShownMessage, room: HTMLElement): void {
  const subject = /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`;
  const references = `${message.references} ${message.messageId}`.trim();
  const saved = keepDraft({ subject, threadId: message.threadId, inReplyTo: message.messageId, references });
  const close = (): void => {
    room.classList.remove("adB");
    room.replaceChildren();
  };
  const send = (archive: boolean): void => {
    const handed = saved.then((id) => handOver(outgoingOf(parts, id, message, archive)));
    close();
    void handed;
  };
  const parts = composeParts(
    { to: [message.from], subject, reply: message },
    {
      send,
      discard: () => {
        close();
        void saved.then(dropDraft);
      },
    },
  );
  const { head, recipients, editor, toolbar, extras, draft } = parts;
  parts.subject.type = "hidden";
  const fields = el(
    "table",
    { class: "GS" },
    el("tbody", {}, el("tr", { class: "bzf" }, el("td", { class: "eV" }, el("div", {}, recipients)))),
  );
  // The levels InboxSDK walks in an inline reply.
  head.append(
    el(
      "div",
      {},
      el(
        "table",
        { role: "presentation" },
        el("tbody", {}, el("tr", {}, el("td", { class: "Iy" }, el("div", { class: "fX" }, fields)))),
      ),
    ),
    parts.subject,
  );
  const status = el(
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
  );
  const lower = el(
    "div",
    { class: "aoP" },
    el("form", { class: "bAs" }),
    el("table", { class: "aoX" }, el("tbody", {}, el("tr", {}, editor))),
    status,
  );
  const region = el(
    "div",
    { role: "region", "aria-label": "Reply" },
    el("table", { class: "iN" }, el("tbody", {}, el("tr", {}, el("td", {}, head, lower, ...extras)))),
  );
  region.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(false);
  });
  // Gmail fills in the draft's id before anyone can read the window.
  void saved.then((id) => {
    draft.value = `#msg-a:${id}`;
    room.append(el("div", { class: "M9" }, region));
    room.classList.add("adB");
    parts.text.focus();
  });
}
