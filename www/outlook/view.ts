import type { View } from "../app/plugin";

/** What the interface shows now, and who is told when it changes. */
export class ShownView {
  readonly #listeners = new Set<(view: View) => void>();
  #view: View;

  constructor(known: Pick<View, "account"> & Pick<Partial<View>, "theme">) {
    this.#view = {
      host: "outlook",
      channel: null,
      signedIn: false,
      compose: null,
      guarded: true,
      consent: "send-only",
      granted: [],
      progress: null,
      outcome: null,
      failure: null,
      fixed: null,
      policy: { inUse: false, problem: null },
      quota: null,
      counting: { on: false, problem: null },
      outbox: null,
      carriesOutbox: false,
      activity: null,
      ...known,
    };
  }

  get now(): View {
    return this.#view;
  }

  /** Whether the mail has gone out. */
  get isOut(): boolean {
    return this.#view.outcome?.outcome === "sent";
  }

  watch(listener: (view: View) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#view);
    return () => this.#listeners.delete(listener);
  }

  change(patch: Partial<View>): void {
    this.#view = { ...this.#view, ...patch };
    for (const listener of this.#listeners) listener(this.#view);
  }
}
