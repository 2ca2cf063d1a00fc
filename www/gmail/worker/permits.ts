import type { Draft, Permit } from "mailrail";
import type { Look } from "../messages";
import { core } from "./core";
import { readSettings } from "./settings";
import type { OpenWindows, Window } from "./windows";

/** Whether the limits let the mails of the open windows go. */
export class Permits {
  /** @param known the draft with what is known of its files without fetching them */
  constructor(
    private readonly windows: OpenWindows,
    private readonly known: (draft: Draft) => Draft,
  ) {}

  /** Asks for what a window says. Where the limits cannot be asked, nothing is said of them. */
  async of(window: Window): Promise<void> {
    const { id, page, draft } = window;
    const { permit, longest } = await this.#permit(draft);
    if (window.draft !== draft) return;
    window.permit = permit;
    page.tell({ kind: "permitted", id, permit, waits: { now: Date.now(), longest } });
  }

  /** Asks for every window, because something went out or the rules changed. */
  async all(): Promise<void> {
    await Promise.all([...this.windows].map((window) => this.of(window)));
  }

  /** The same for Gmail's own Send. */
  async atHost(draft: Draft): Promise<Look["permit"]> {
    try {
      return await (await core()).permitHostSend(this.known(draft));
    } catch {
      return null;
    }
  }

  async #permit(draft: Draft): Promise<{ permit: Permit | null; longest: number }> {
    try {
      const { consent } = await readSettings();
      const mailrail = await core();
      const permit = await mailrail.permit(this.known(draft), consent);
      return { permit, longest: mailrail.channel().longestWait };
    } catch {
      return { permit: null, longest: 0 };
    }
  }
}
