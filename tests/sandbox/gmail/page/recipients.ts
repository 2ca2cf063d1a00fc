import type { Person } from "../options";
import { el, nested } from "./element";

/** One recipient field: chips, and a place to type the next. */
export function recipientRow(field: "to" | "cc" | "bcc", label: string, people: Person[]): HTMLElement {
  const chips = el("div", {});
  const input = el("input", {
    class: "agP",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
  });
  const add = (): void => {
    for (const person of peopleIn(input.value)) chips.append(chip(person));
    input.value = "";
  };
  input.addEventListener("blur", add);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return;
    if (event.key === "Enter" || (event.key === "," && !open(input.value))) {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && input.value === "") {
      chips.lastElementChild?.remove();
    }
  });
  // A pasted list becomes chips at once; InboxSDK sets recipients so.
  input.addEventListener("paste", (event) => {
    event.preventDefault();
    input.value += event.clipboardData?.getData("text/plain") ?? "";
    add();
  });
  for (const person of people) chips.append(chip(person));
  const box = el("div", { role: "listbox", "aria-label": label }, el("div", {}, chips), input);
  return el("div", { class: "anm", name: field }, el("span", { class: "gO" }, label), nested(4, box));
}

function chip({ name, address }: Person): HTMLElement {
  const shown = name === "" ? address : name;
  const remove = el(
    "div",
    { class: "afX", role: "button", tabindex: "-1", "aria-label": `Remove ${shown}` },
    "×",
  );
  const made = el(
    "div",
    { role: "option", class: "afV", tabindex: "-1", "data-name": name, "data-hovercard-id": address },
    shown,
    remove,
  );
  remove.addEventListener("click", () => {
    made.remove();
  });
  return made;
}

/** "Ana <ana@example.com>, bo@example.com": a comma inside quotes belongs to the name. */
function peopleIn(typed: string): Person[] {
  const parts = typed.match(/(?:"(?:\\.|[^"\\])*"|[^",;])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, name = "", address = part] = /^"?(.*?)"?\s*<([^>]*)>$/.exec(part) ?? [];
      return { name: name.replace(/\\(.)/g, "$1"), address };
    });
}

function open(typed: string): boolean {
  return typed.split('"').length % 2 === 0;
}
