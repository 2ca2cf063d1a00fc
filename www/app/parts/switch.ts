import "@fluentui/web-components/switch.js";
import type { VNode } from "preact";
import { el } from "../element";

/** A choice that is on or off. */
export interface SwitchProps {
  /** Names it for tests. */
  action: string;
  /** The level of its title. */
  heading: "h2" | "h3";
  title: string;
  /** The id of its title. */
  id: string;
  /** The id of what says more about it. */
  describedBy: string;
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

/** A switch beside its title. */
export function switchLine(props: SwitchProps): VNode {
  return el(
    "div",
    { class: "switch-line" },
    el(props.heading, { id: props.id }, props.title),
    el("fluent-switch", {
      role: "switch",
      "data-action": props.action,
      "aria-labelledby": props.id,
      "aria-describedby": props.describedBy,
      "aria-checked": props.on ? "true" : "false",
      checked: props.on,
      disabled: props.disabled,
      onChange: (event: Event) => {
        props.onChange((event.target as HTMLInputElement).checked);
      },
    }),
  );
}
