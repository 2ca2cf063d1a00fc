/** The one alarm of the extension: whatever it is for, a worker that starts carries on with all there is. */
const NAME = "work";
/** A worker that dies over its work is started again so soon; browsers fire no alarm oftener (Chrome, "chrome.alarms", read 2026-11: 30 seconds). */
const REVIVAL_MINUTES = 1;

/** Has the worker started when there is something to do. */
export class WorkerAlarm {
  #set: string | null = null;
  #busy = false;
  #outbox: number | undefined;
  #inbox: number | undefined;

  /**
   * What the outboxes need.
   *
   * @param busy something is being done now
   * @param wake when there is something to do next, milliseconds since 1970-01-01T00:00Z
   */
  async forOutboxes(busy: boolean, wake: number | undefined): Promise<void> {
    this.#busy = busy;
    this.#outbox = wake;
    await this.#change();
  }

  /** When the inbox is to be read next; never where nothing is said. */
  async forInbox(wake: number | undefined): Promise<void> {
    this.#inbox = wake;
    await this.#change();
  }

  async #change(): Promise<void> {
    const wakes = [this.#outbox, this.#inbox].flatMap((wake) => wake ?? []);
    const alarm: chrome.alarms.AlarmCreateInfo | null = this.#busy
      ? { periodInMinutes: REVIVAL_MINUTES }
      : wakes.length === 0
        ? null
        : { when: Math.min(...wakes) };
    const wanted = JSON.stringify(alarm);
    // An outbox tells of every change; the browser is told of those that matter to it.
    if (wanted === this.#set) return;
    this.#set = wanted;
    if (alarm === null) await chrome.alarms.clear(NAME);
    else await chrome.alarms.create(NAME, alarm);
  }
}
