/** The one alarm of the extension: whatever it is for, a worker that starts carries on with all there is. */
const NAME = "outbox";
/** A worker that dies over its work is started again so soon; browsers fire no alarm oftener (Chrome, "chrome.alarms", read 2026-11: 30 seconds). */
const REVIVAL_MINUTES = 1;

/** Has the worker started when an outbox needs it. */
export class OutboxAlarm {
  #set: string | null = null;

  /**
   * @param busy something is being done now
   * @param wake when there is something to do next, milliseconds since 1970-01-01T00:00Z
   */
  async set(busy: boolean, wake: number | undefined): Promise<void> {
    const alarm: chrome.alarms.AlarmCreateInfo | null = busy
      ? { periodInMinutes: REVIVAL_MINUTES }
      : wake === undefined
        ? null
        : { when: wake };
    const wanted = JSON.stringify(alarm);
    // An outbox tells of every change; the browser is told of those that matter to it.
    if (wanted === this.#set) return;
    this.#set = wanted;
    if (alarm === null) await chrome.alarms.clear(NAME);
    else await chrome.alarms.create(NAME, alarm);
  }
}
