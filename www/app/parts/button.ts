import "@fluentui/web-components/button.js";
import type { VNode } from "preact";
import { el } from "../element";
import { type IconName, icon } from "./icon";

/** A button; `action` names it for tests and for the focus that follows a change of screen. */
export interface ButtonProps {
  action: string;
  label: string;
  onPress: () => void;
  primary?: boolean;
  quiet?: boolean;
  icon?: IconName;
  /** Shows the drawing alone; the label becomes the accessible name. */
  iconOnly?: boolean;
  /** Stays reachable by keyboard so that its reason can be heard. */
  blocked?: boolean;
  describedBy?: string;
}

/** A Fluent button with an explicit role, so that every tool sees it as one. */
export function button(props: ButtonProps): VNode {
  const blocked = props.blocked ?? false;
  const drawing = props.icon ? icon(props.icon) : null;
  return el(
    "fluent-button",
    {
      role: "button",
      class: "button",
      "data-action": props.action,
      appearance: props.primary ? "primary" : props.quiet ? "subtle" : "outline",
      size: "medium",
      iconOnly: props.iconOnly ?? false,
      disabledFocusable: blocked,
      "aria-disabled": blocked ? "true" : undefined,
      "aria-describedby": props.describedBy,
      "aria-label": props.iconOnly ? props.label : undefined,
      title: props.iconOnly ? props.label : undefined,
      onClick: () => {
        if (!blocked) props.onPress();
      },
    },
    drawing,
    props.iconOnly ? null : props.label,
  );
}
