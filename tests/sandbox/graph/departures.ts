import type { Clock } from "../clock";
import type { PostOffice } from "../post-office";
import type { Mailbox } from "./mailbox";
import { GraphRefusal } from "./refusal";
import type { Submission } from "./stored-message";
import { leave } from "./submission";

/** Lets messages with a deferred-send time leave when the clock says so, whether or not anybody asks for anything. */
export class Departures {
  readonly #mailboxes: Mailbox[];
  readonly #post: PostOffice;
  readonly #clock: Clock;
  #last: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(mailboxes: Iterable<Mailbox>, post: PostOffice, clock: Clock) {
    this.#mailboxes = [...mailboxes];
    this.#post = post;
    this.#clock = clock;
    clock.watch(() => void this.settle());
  }

  /** Everything that is due has left. */
  settle(): Promise<void> {
    return (this.#last = this.#last.then(() => this.#leave()));
  }

  /** Wakes up when the next message is due, as long as the clock runs by itself. */
  arm(): void {
    clearTimeout(this.#timer);
    const [first] = this.#waiting();
    if (first === undefined) return;
    const pause = Math.max(0, first.submission.at - this.#clock.now());
    this.#timer = setTimeout(() => void this.settle(), Math.min(pause, LONGEST_TIMER)).unref();
  }

  async #leave(): Promise<void> {
    const now = this.#clock.now();
    for (;;) {
      const [first] = this.#waiting();
      if (first === undefined || first.submission.at > now) break;
      const { mailbox, message, submission } = first;
      // Beyond a minute's limit Exchange's transport holds a message back.
      const room = mailbox.limits.roomInMinute(submission.at);
      if (room > submission.at) {
        submission.at = room;
        continue;
      }
      delete message.submission;
      try {
        await leave(mailbox, message, this.#post, submission);
      } catch (error) {
        // What transport does not take at its time stays a draft; nobody is there to be told.
        if (!(error instanceof GraphRefusal)) throw error;
      }
    }
    if (!this.#clock.isStopped) this.arm();
  }

  /** What waits for its time, the next first. */
  #waiting(): { mailbox: Mailbox; message: Waiting; submission: Submission }[] {
    const all = this.#mailboxes.flatMap((mailbox) =>
      mailbox
        .list("drafts")
        .flatMap((message) =>
          message.submission === undefined ? [] : [{ mailbox, message, submission: message.submission }],
        ),
    );
    // Of the same time, the one handed over first.
    return all.reverse().sort((a, b) => a.submission.at - b.submission.at);
  }
}

type Waiting = ReturnType<Mailbox["list"]>[number];

/** What a timer can wait at the longest. */
const LONGEST_TIMER = 2 ** 31 - 1;
