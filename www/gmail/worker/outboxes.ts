import type { OutboxView } from "mailrail";
import type { WorkerAlarm } from "./alarm";
import { Wakefulness } from "./awake";
import { type Standing, showBadge } from "./badge";
import { CarriedOutbox, type Surroundings } from "./carried-outbox";
import { keepMailboxes, keptMailboxes } from "./unfinished";

/** The outboxes of the mailboxes that are open or have mail to send: what they need of the browser, and show in it. */
export class Outboxes {
  readonly #carried = new Map<string, CarriedOutbox>();
  readonly #wakefulness = new Wakefulness();
  #begun = false;
  #shown = "";

  /** @param locale the language in which the browser's button speaks */
  constructor(
    private readonly around: Surroundings,
    private readonly locale: () => string,
    private readonly alarm: WorkerAlarm,
  ) {}

  /** Carries on with whatever a worker before this one has left. */
  async begin(): Promise<void> {
    for (const mailbox of await keptMailboxes()) this.carry(mailbox);
    this.#begun = true;
    this.around.changed();
  }

  /** Carries a mailbox's outbox from now on. */
  carry(mailbox: string): void {
    const key = mailbox.toLowerCase();
    if (this.#carried.has(key)) return;
    const outbox = new CarriedOutbox(key, {
      ...this.around,
      changed: () => {
        this.#changed();
      },
    });
    this.#carried.set(key, outbox);
    void outbox.carry().catch(() => {
      // Without a core nothing is sent; the next page or panel that is opened tries again.
      this.#carried.delete(key);
    });
  }

  /** What a mailbox's outbox shows; null until that is known. */
  viewOf(mailbox: string | null): OutboxView | null {
    return this.#carried.get(mailbox?.toLowerCase() ?? "")?.view ?? null;
  }

  /** Whether it is known that nothing is being sent, or is about to be. */
  get quiet(): boolean {
    return this.#begun && [...this.#carried.values()].every(({ needs }) => needs?.busy === false);
  }

  #changed(): void {
    const outboxes = [...this.#carried.values()];
    const wakes = outboxes.flatMap(({ needs }) => needs?.wake ?? []);
    const busy = outboxes.some(({ needs }) => needs?.busy);
    this.#wakefulness.keep(busy);
    void this.alarm.forOutboxes(busy, wakes.length === 0 ? undefined : Math.min(...wakes));
    // One of which nothing is known yet may have something left to do.
    const unfinished = outboxes.filter(({ needs }) => needs === null || needs.unfinished > 0);
    void keepMailboxes(unfinished.map(({ mailbox }) => mailbox));
    this.#badge({
      unfinished: outboxes.reduce((sum, { needs }) => sum + (needs?.unfinished ?? 0), 0),
      stopped: outboxes.some(({ view }) => view !== null && isStopped(view)),
    });
    this.around.changed();
  }

  #badge(standing: Standing): void {
    const shown = JSON.stringify([standing, this.locale()]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    void showBadge(standing, this.locale());
  }
}

function isStopped({ runs }: OutboxView): boolean {
  return runs.some(({ standing }) => standing.standing === "stopped");
}
