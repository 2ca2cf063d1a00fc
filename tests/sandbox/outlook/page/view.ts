import type { PageOptions } from "../options";
import { type ComposeItem, type Ending, RECIPIENT_FIELDS } from "./item";
import { readPeople, writePeople } from "./people";

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The host page lacks #${id}.`);
  return found;
}

function input(id: string): HTMLInputElement {
  return part(id) as HTMLInputElement;
}

function dialog(id: string): HTMLDialogElement {
  return part(id) as HTMLDialogElement;
}

/** Puts blob addresses where the message says cid:, so that the editor shows the pictures. */
class Pictures {
  #addresses = new Map<string, string>();

  constructor(private readonly item: ComposeItem) {}

  shown(html: string): string {
    return html.replace(/src="cid:([^"]+)"/g, (whole, cid: string) => {
      const attachment = this.item.attachments.find(
        (one) => one.contentId === cid || one.name === cid.split("@")[0],
      );
      if (!attachment) return whole;
      const address = this.#addresses.get(cid) ?? URL.createObjectURL(attachment.content);
      this.#addresses.set(cid, address);
      return `src="${address}" data-cid="${cid}"`;
    });
  }

  written(html: string): string {
    return html.replace(/src="blob:[^"]*" data-cid="([^"]+)"/g, 'src="cid:$1"');
  }
}

/** Draws the compose window and reads what the person does in it. */
export function drawCompose(item: ComposeItem, options: PageOptions): void {
  document.documentElement.dataset.theme = options.theme;
  const body = part("body");
  const subject = input("subject");
  const pictures = new Pictures(item);
  (part("send") as HTMLButtonElement).disabled = !options.ownSend;
  part("send-off").hidden = options.ownSend;

  for (const field of RECIPIENT_FIELDS) {
    const row = input(field);
    row.addEventListener("change", () => {
      item.change({ [field]: readPeople(row.value) });
    });
  }
  subject.addEventListener("input", () => {
    item.change({ subject: subject.value });
  });
  body.addEventListener("input", () => {
    item.html = pictures.written(body.innerHTML);
  });
  input("file").addEventListener("change", (event) => {
    for (const file of (event.target as HTMLInputElement).files ?? [])
      item.attach({ name: file.name, isInline: false, format: "base64", content: file });
  });
  input("picture").addEventListener("change", (event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    const contentId = `${file.name}@01DC5A00.00000001`;
    item.attach({ name: file.name, isInline: true, contentId, format: "base64", content: file });
    item.change({ html: `${item.html}<p><img src="cid:${contentId}" alt="" /></p>` });
  });
  dialog("closing").addEventListener("click", (event) => {
    if (event.target instanceof HTMLButtonElement) item.end(event.target.value as Ending);
  });

  const draw = () => {
    part("from").textContent = writePeople([item.from]);
    for (const field of RECIPIENT_FIELDS) input(field).value = writePeople(item[field]);
    if (document.activeElement !== subject) subject.value = item.subject;
    if (document.activeElement !== body) body.innerHTML = pictures.shown(item.html);
    part("attachments").replaceChildren(...attachmentChips(item));
    part("notifications").replaceChildren(
      ...[...item.notifications.values()].map((textContent) =>
        Object.assign(document.createElement("li"), { textContent }),
      ),
    );
    drawEnding(item.ending);
  };
  item.addEventListener("changed", draw);
  draw();
}

function attachmentChips(item: ComposeItem): HTMLElement[] {
  return item.attachments
    .filter((attachment) => !attachment.isInline)
    .map(({ id, name, size }) => {
      const chip = document.createElement("li");
      const weight = document.createElement("small");
      weight.textContent =
        size < 1e6 ? `${String(Math.ceil(size / 1e3))} KB` : `${(size / 1e6).toFixed(1)} MB`;
      const remove = document.createElement("button");
      remove.textContent = "×";
      remove.ariaLabel = `Remove ${name}`;
      remove.addEventListener("click", () => {
        item.detach(id);
      });
      chip.append(name, weight, remove);
      return chip;
    });
}

const ENDED = {
  saved: "Closed. The draft was saved.",
  discarded: "Closed. No draft was kept.",
  sent: "Sent by Outlook.",
  open: "",
};

function drawEnding(ending: Ending): void {
  const closing = dialog("closing");
  if (ending === "asking") {
    if (!closing.open) closing.showModal();
    return;
  }
  closing.close();
  const over = ending !== "open";
  for (const room of document.querySelectorAll<HTMLElement>(".compose, .pane")) room.hidden = over;
  const ended = part("ended");
  ended.hidden = !over;
  if (over) ended.textContent = ENDED[ending];
}

/** Asks the person whether the add-in may have these scopes. */
export function askConsent(scopes: string[]): Promise<boolean> {
  const sheet = dialog("consent");
  const rows = scopes.map((scope) => Object.assign(document.createElement("li"), { textContent: scope }));
  sheet.querySelector("ul")?.replaceChildren(...rows);
  // A window of its own in life: what lies behind it can still be used.
  sheet.show();
  return new Promise((resolve) => {
    for (const button of sheet.querySelectorAll("button"))
      button.onclick = () => {
        sheet.close();
        resolve(button.value === "yes");
      };
  });
}
