/** Whether an element stands on a dark ground. Gmail's theme is its own and not the system's. */
export function onDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    // Rec. 709 luma; a ground that lets through is not the ground.
    if (alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
  }
  return false;
}
