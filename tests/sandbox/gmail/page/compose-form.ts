import type { Person, ShownMessage } from "../options";
import { el, roleButton } from "./element";
import { attach, insertImage, picker } from "./files";
import { recipientRow } from "./recipients";
import { scheduleMenu } from "./schedule";

/** What a compose window starts with. */
export interface ComposeStart {
  to: Person[];
  subject: string;
  /** The message answered. */
  reply?: ShownMessage;
}

/** What the form asks of the window around it. */
export interface ComposeActions {
  send(archive: boolean): void;
  discard(): void;
}

/** The parts every compose window is made of, however Gmail shows it. */
export interface ComposeParts {
  head: HTMLFormElement;
  recipients: HTMLElement;
  subject: HTMLInputElement;
  draft: HTMLInputElement;
  text: HTMLElement;
  editor: HTMLElement;
  files: HTMLElement;
  toolbar: HTMLElement;
  extras: HTMLElement[];
}

let count = 0;

/** The form of one compose window. */
export function composeParts({ to, subject, reply }: ComposeStart, actions: ComposeActions): ComposeParts {
  count += 1;
  const text = el("div", {
    class: "Am editable",
    g_editable: "true",
    contenteditable: "true",
    role: "textbox",
    "aria-label": "Message Body",
    "aria-multiline": "true",
    id: `text${count}`,
  });
  const files = el("div", { class: "GM" });
  const draft = hidden("draft", `#msg-a:r-${count}`);
  const subjectBox = el("input", {
    name: "subjectbox",
    class: "aoT",
    placeholder: "Subject",
    "aria-label": "Subject",
    value: subject,
  });
  const head = el(
    "form",
    {},
    hidden("composeid", `c${count}`),
    draft,
    hidden("from", ""),
    ...(reply === undefined ? [] : [hidden("rm", `#msg-f:${reply.id}`), hidden("lts", reply.threadId)]),
  );
  head.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  const send = roleButton("T-I J-J5-Ji aoO v7 T-I-atl L3", "Send", () => {
    actions.send(false);
  });
  // Where a person has turned it on, Gmail shows this one in replies.
  const sendAndArchive = roleButton("T-I J-J5-Ji Uo v7 T-I-atl L3", "Send and archive", () => {
    actions.send(true);
  });
  const later = scheduleMenu();
  const toolbar = el(
    "table",
    { class: "IZ", role: "presentation" },
    el("colgroup", {}, el("col")),
    el(
      "tbody",
      {},
      el(
        "tr",
        { class: "btC" },
        el(
          "td",
          { class: "gU Up" },
          el(
            "div",
            {},
            el("div", { class: "dC" }, ...(reply === undefined ? [] : [sendAndArchive]), send, later.arrow),
          ),
        ),
        el(
          "td",
          { class: "oc gU" },
          el("div", { role: "button", "aria-label": "Formatting options" }, el("div", { class: "dv" }, "A")),
        ),
        el(
          "td",
          { class: "gU" },
          picker("Attach files", "Attach", "", (file) => attach(file, files)),
          picker("Insert photo", "Photo", "image/*", (file) => insertImage(file, text)),
          el("div", { class: "eq" }),
        ),
        el(
          "td",
          { class: "gU az5" },
          roleButton("oh", "Discard draft", () => {
            actions.discard();
          }),
        ),
      ),
    ),
  );
  const recipients = el(
    "div",
    {},
    recipientRow("to", "To", to),
    recipientRow("cc", "Cc", []),
    recipientRow("bcc", "Bcc", []),
  );
  return {
    head,
    recipients,
    subject: subjectBox,
    draft,
    text,
    editor: el(
      "td",
      { class: "GP", id: `scroll${count}`, style: "max-height: 400px" },
      el("div", { class: "qz" }, el("div", { class: "Ap" }, text), files),
    ),
    files,
    toolbar,
    extras: [
      later.menu,
      // The kind of answer; InboxSDK watches it and reports an error where it is missing.
      el(
        "div",
        { class: "J-J5-Ji" },
        el("div", { class: "J-JN-M-I-Jm" }, el("img", { class: "mL", alt: "" })),
      ),
    ],
  };
}

function hidden(name: string, value: string): HTMLInputElement {
  return el("input", { type: "hidden", name, value });
}
