/** An element with attributes and children; text is never read as HTML, as Trusted Types demand. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Boxes around boxes: Gmail's page is deep, and InboxSDK counts the levels. */
export function nested(levels: number, inner: Node): Node {
  return levels === 0 ? inner : el("div", {}, nested(levels - 1, inner));
}

/** A button as Gmail makes them. */
export function roleButton(className: string, label: string, press: () => void): HTMLDivElement {
  const made = el("div", { role: "button", class: className, tabindex: "1", "aria-label": label }, label);
  made.addEventListener("click", press);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") press();
  });
  return made;
}
