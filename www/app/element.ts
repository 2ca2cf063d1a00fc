import { type ComponentChildren, h, type VNode } from "preact";

/** What an element carries. Values reach the page as attributes, properties or text, never as markup. */
export type Props = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** One element; children that are strings become text nodes. */
export function el(tag: string, props: Props = {}, ...children: ComponentChildren[]): VNode {
  return h(tag, props as Record<string, string>, ...children);
}

/** One element that the code keeps hold of: `hold` is told when it is there, and when it is gone. */
export function held(
  tag: string,
  hold: (element: HTMLElement | null) => void,
  props: Props,
  ...children: ComponentChildren[]
): VNode {
  const held: Record<string, unknown> = { ...props, ref: hold };
  return h(tag, held as Record<string, string>, ...children);
}
