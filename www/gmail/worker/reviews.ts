import { AttachmentFacts } from "./attachment-facts";
import { core } from "./core";
import type { OpenWindows, Window } from "./windows";
import { readSettings } from "./settings";

/** The reviews of the open compose windows. */
export class Reviews {
  readonly facts = new AttachmentFacts(() => void this.all());

  /** @param changed called when other windows were reviewed anew */
  constructor(
    private readonly windows: OpenWindows,
    private readonly changed: () => void,
  ) {}

  /** Reviews what a window says; whether that could be done. */
  async of(window: Window): Promise<boolean> {
    const { id, page } = window;
    try {
      const { consent } = await readSettings();
      const mailrail = await core();
      const draft = this.facts.within(window.draft);
      window.review = mailrail.review(draft, consent);
      window.own = mailrail.reviewHostSend(draft);
      if (window.failure === "core-not-loaded") window.failure = null;
      page.tell({ kind: "reviewed", id, review: window.review, own: window.own });
      return true;
    } catch {
      window.failure = "core-not-loaded";
      page.tell({ kind: "failed", id, failure: "core-not-loaded" });
      return false;
    }
  }

  /** Reviews every window, because something else than a window changed. */
  async all(): Promise<void> {
    for (const window of this.windows) await this.of(window);
    this.changed();
  }
}
