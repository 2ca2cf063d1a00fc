/** A person who pressed or typed something in the pane so recently is still reading it. */
const READING_MS = 5000;

/** Resolves once nobody has pressed, typed or scrolled in the pane for a while. */
export function leftAlone(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of EVENTS) removeEventListener(event, again, true);
      resolve();
    };
    let timer = window.setTimeout(done, READING_MS);
    const again = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(done, READING_MS);
    };
    for (const event of EVENTS) addEventListener(event, again, true);
  });
}

const EVENTS = ["pointerdown", "keydown", "wheel", "scroll"] as const;
