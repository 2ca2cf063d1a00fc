/**
 * Leaves the Tab key to the browser while the focus is inside the interface. On the web, office.js would move the focus
 * itself, and from an element outside its own list, such as a heading that was given the focus, it only knows the way
 * out of the pane.
 */
export function keepTabKey(root: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    if (event.key === "Tab") event.stopPropagation();
  });
}
