import type { EventRuntime } from "./events";
import type { World } from "./methods";
import type { Completed } from "./protocol";

/** A dialog's text and the names of its buttons, as Outlook shows it. */
export interface Alert {
  text: string;
  buttons: string[];
}

/** What Outlook says when the add-in's code could not be run. Ours, in its place. */
const UNAVAILABLE = "Mailrail is unavailable and could not check this message.";
/** More than this is not shown. Source: Smart Alerts, `errorMessage`. */
const MOST_CHARACTERS = 500;

/**
 * Outlook's own Send: the handler is asked, and its answer becomes a dialog or a delivery. Source: "Handle OnMessageSend
 * and OnAppointmentSend events in your Outlook add-in with Smart Alerts", read 2026-11.
 */
export class OwnSend {
  constructor(
    private readonly world: World,
    private readonly events: EventRuntime,
    private readonly openPane: () => void,
  ) {}

  async press(): Promise<void> {
    const completed = await this.events.launch("OnMessageSend");
    if (completed.handled && completed.options.allowEvent === true) await this.#deliver();
    else this.#show(completed);
  }

  #show({ handled, options }: Completed): void {
    const { manifest, mailboxSet } = this.world.options;
    // Members of newer sets are nothing to an older Outlook.
    const knows114 = Number(mailboxSet.slice("1.".length)) >= 14;
    const { commandId = "", cancelLabel = "", sendModeOverride = "" } = handled && knows114 ? options : {};
    if (commandId && !manifest.commands.includes(commandId)) throw new Error(`No command ${commandId}.`);
    const mode = sendModeOverride || manifest.sendMode;
    const dialog = document.getElementById("alert") as HTMLDialogElement;
    const text = handled ? (options.errorMessage ?? "") : UNAVAILABLE;
    const said = dialog.querySelector("p");
    if (said) said.textContent = text.slice(0, MOST_CHARACTERS);
    const buttons = [button(cancelLabel || "Don't Send", () => commandId && this.openPane())];
    // A soft block has no way around an add-in that runs and says no.
    if (mode === "promptUser") buttons.push(button("Send Anyway", () => void this.#deliver()));
    for (const one of buttons) one.addEventListener("click", () => dialog.close());
    dialog.querySelector("menu")?.replaceChildren(...buttons);
    dialog.showModal();
  }

  async #deliver(): Promise<void> {
    const { from, to, cc, bcc, subject, html, attachments } = this.world.item;
    const files = await Promise.all(
      attachments.map(async ({ name, content, isInline, contentId }) => ({
        name,
        content: await base64(content),
        isInline,
        contentId,
      })),
    );
    const body = JSON.stringify({ from, to, cc, bcc, subject, html, files });
    const answer = await fetch("/mail/send", { method: "POST", body });
    if (!answer.ok) throw new Error(`The message was refused: ${await answer.text()}`);
    this.world.item.end("sent");
  }
}

function button(text: string, pressed: () => unknown): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { textContent: text });
  made.addEventListener("click", pressed);
  return made;
}

async function base64(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
}
