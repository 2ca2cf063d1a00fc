import type { Draft, RunRequest } from "mailrail";
import type { Plugin, View } from "../plugin";
import { Planned } from "./planned";
import { type TimingChoice, usualTiming } from "./timing";

/** The one mail that is open, to go by itself. */
export class Later {
  draft: Draft | null = null;
  readonly planned: Planned;

  constructor(plugin: Plugin, draw: () => void) {
    this.planned = new Planned(plugin, () => {
      this.#foresee();
      draw();
    });
    this.#draw = draw;
  }
  readonly #draw: () => void;
  #view: View | null = null;
  #asked = "";

  /** Begins with what the compose window says. */
  async open(view: View, when: TimingChoice["when"]): Promise<void> {
    this.#view = view;
    this.#asked = "";
    this.planned.confirmed = false;
    this.planned.timing = { ...usualTiming(Date.now()), when };
    this.draft = await this.planned.read();
    this.#foresee();
    this.#draw();
  }

  request(view: View): RunRequest | null {
    return this.draft ? this.planned.request(view, { draft: this.draft, rows: [], edited: [] }) : null;
  }

  /** Each other time is asked about once. */
  #foresee(): void {
    const request = this.#view && this.request(this.#view);
    const asked = JSON.stringify(request?.timing);
    if (!request || asked === this.#asked) return;
    this.#asked = asked;
    void this.planned.foresee(request);
  }
}
