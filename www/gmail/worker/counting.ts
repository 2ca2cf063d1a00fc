import type { SendError, TokenRequest } from "mailrail";
import { figure } from "../shape";
import { awakeDuring } from "./awake";
import { core } from "./core";
import { readSettings } from "./settings";

/** When the mailbox is to be counted next, for as long as the browser is open. */
const KEY = "counting-due";
const PERIOD = 5 * 60_000;
/** A timer may go off a little before the clock shows its time. */
const A_MOMENT = 100;

/** Counts what the mailbox sent by other means, where the person allowed it. */
export class Counting {
  /** Why it could not be counted the last time. */
  problem: SendError | null = null;
  #underWay: Promise<void> | null = null;

  /**
   * @param token a token for the mailbox; nobody is asked to sign in for it
   * @param due called when a list that was not read to its end is to be read on
   */
  constructor(
    private readonly token: (mailbox: string, request: TokenRequest) => Promise<string>,
    private readonly due: () => void,
  ) {}

  /** The person changed whether anything is counted: the next count is due, and no problem is known. */
  async startOver(): Promise<void> {
    this.problem = null;
    await chrome.storage.session.remove(KEY);
  }

  /** Counts, if the person wants it and it is time to; whether anything was counted. */
  async whenDue(mailbox: string): Promise<boolean> {
    const { counting, signedInAs } = await readSettings();
    if (!counting || signedInAs !== mailbox) return false;
    const { [KEY]: due }: Record<string, unknown> = await chrome.storage.session.get(KEY);
    const left = figure(due) ? due - Date.now() : 0;
    // What is farther off was meant by a clock that has been set back since.
    if (left > 0 && left <= PERIOD) return false;
    this.#underWay ??= this.#count(mailbox).finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
    return true;
  }

  async #count(mailbox: string): Promise<void> {
    await chrome.storage.session.set({ [KEY]: Date.now() + PERIOD });
    const result = await awakeDuring(
      core().then((mailrail) =>
        mailrail.countMailbox(mailbox, {
          token: (request) => this.token(mailbox, request),
          attachment: () => Promise.reject(new Error("counting asks for no file")),
          progress: () => undefined,
          journal: () => Promise.resolve(),
          signal: new AbortController().signal,
        }),
      ),
    );
    this.problem = result.counted === "not" ? result.error : null;
    if (result.counted === "partly") await this.#goOn(result.again);
  }

  /** Reads on then; a worker that is stopped before reads on when it is asked again. */
  async #goOn(then: number): Promise<void> {
    await chrome.storage.session.set({ [KEY]: then });
    const rest = new Promise((resolve) => setTimeout(resolve, then - Date.now() + A_MOMENT));
    void awakeDuring(rest).then(this.due);
  }
}
