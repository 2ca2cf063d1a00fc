import { type ComponentChildren, h, type VNode } from "preact";

/** What an element carries. Values reach the page as attributes, properties or text, never as markup. */
export type Props = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** One element; children that are strings become text nodes. */
export function el(tag: string, props: Props = {}, ...children: ComponentChildren[]): VNode {
  return h(tag, props as Record<string, string>, ...children);
}
