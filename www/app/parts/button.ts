import "@fluentui/web-components/button.js";
import type { VNode } from "preact";
import { el } from "../element";
import { type IconName, icon } from "./icon";

/** A button; `action` names it for tests and for the focus that follows a change of screen. */
export interface ButtonProps {
  action: string;
  label: string;
  /** What assistive technology calls it, where the label alone could be any of several. */
  name?: string;
  onPress: () => void;
  primary?: boolean;
  quiet?: boolean;
  icon?: IconName;
  /** Shows the drawing alone; the label becomes the accessible name. */
  iconOnly?: boolean;
  /** What stands beside the drawing all the same. */
  more?: VNode | null;
  /** Stays reachable by keyboard so that its reason can be heard. */
  blocked?: boolean;
  describedBy?: string;
  /** One of several, of which it is the chosen one or not. */
  pressed?: boolean;
}

/** A Fluent button with an explicit role, so that every tool sees it as one. */
export function button(props: ButtonProps): VNode {
  const blocked = props.blocked ?? false;
  const drawing = props.icon ? icon(props.icon) : null;
  return el(
    "fluent-button",
    {
      // A button beside it that comes later must not take its place under the pointer.
      key: props.action,
      role: "button",
      class: "button",
      "data-action": props.action,
      appearance: props.primary ? "primary" : props.quiet ? "subtle" : "outline",
      size: "medium",
      iconOnly: props.iconOnly ?? false,
      disabledFocusable: blocked,
      "aria-disabled": blocked ? "true" : undefined,
      "aria-describedby": props.describedBy,
      "aria-pressed": props.pressed === undefined ? undefined : String(props.pressed),
      "aria-label": props.name ?? (props.iconOnly ? props.label : undefined),
      title: props.iconOnly ? props.label : undefined,
      onClick: () => {
        if (!blocked) props.onPress();
      },
    },
    drawing,
    props.iconOnly ? props.more : props.label,
  );
}
