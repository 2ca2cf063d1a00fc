import type { VNode } from "preact";
import { el } from "../element";

/** A field to type into. */
export interface FieldProps {
  /** Its id, which names it for tests too. */
  id: string;
  label: string;
  value: string;
  /** The kind of input; `area` has several lines. */
  type: "text" | "number" | "datetime-local" | "area";
  /** The least that makes sense of a number or a time. */
  min?: number | string;
  describedBy?: string;
  onInput: (value: string) => void;
}

/** A field below its label. The browser's own: each host's people know how it is used. */
export function field({ id, label, value, type, min, describedBy, onInput }: FieldProps): VNode {
  const said = (event: Event): void => {
    onInput((event.target as HTMLInputElement).value);
  };
  return el(
    "div",
    { class: `field field-${type}`, key: id },
    el("label", { htmlFor: id }, label),
    type === "area"
      ? el("textarea", { id, rows: 6, value, "aria-describedby": describedBy, onInput: said })
      : el("input", { id, type, value, min, "aria-describedby": describedBy, onInput: said }),
  );
}

/** One of a few, chosen from a list that opens. */
export function choice(
  id: string,
  label: string,
  options: { value: string; text: string }[],
  value: string,
  onChoose: (value: string) => void,
): VNode {
  return el(
    "div",
    { class: "field field-choice", key: id },
    el("label", { htmlFor: id }, label),
    el(
      "select",
      {
        id,
        value,
        onChange: (event: Event) => {
          onChoose((event.target as HTMLSelectElement).value);
        },
      },
      options.map((option) => el("option", { key: option.value, value: option.value }, option.text)),
    ),
  );
}

/** A box to tick, before its label. */
export function checkbox(id: string, label: string, on: boolean, onChange: (on: boolean) => void): VNode {
  return el(
    "div",
    { class: "tick", key: id },
    el("input", {
      id,
      type: "checkbox",
      checked: on,
      onChange: (event: Event) => {
        onChange((event.target as HTMLInputElement).checked);
      },
    }),
    el("label", { htmlFor: id }, label),
  );
}

/** One of several choices, before its label. */
export function radio(name: string, value: string, label: string, on: boolean, onChoose: () => void): VNode {
  const id = `${name}-${value}`;
  return el(
    "div",
    { class: "tick", key: id },
    el("input", { id, type: "radio", name, value, checked: on, onChange: onChoose }),
    el("label", { htmlFor: id }, label),
  );
}
