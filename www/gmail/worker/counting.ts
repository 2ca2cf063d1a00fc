import type { SendError, TokenRequest } from "mailrail";
import { figure } from "../shape";
import { awakeDuring } from "./awake";
import { core } from "./core";
import { readSettings } from "./settings";

/** When the mailbox was last counted, for as long as the browser is open. */
const KEY = "counted-at";
const PERIOD = 5 * 60_000;

/** Counts what the mailbox sent by other means, where the person allowed it. */
export class Counting {
  /** Why it could not be counted the last time. */
  problem: SendError | null = null;
  #underWay: Promise<void> | null = null;

  /** @param token a token for the mailbox; nobody is asked to sign in for it */
  constructor(private readonly token: (mailbox: string, request: TokenRequest) => Promise<string>) {}

  /** The person changed whether anything is counted: the next count is due, and no problem is known. */
  async startOver(): Promise<void> {
    this.problem = null;
    await chrome.storage.session.remove(KEY);
  }

  /** Counts, if the person wants it and five minutes have passed; whether anything was counted. */
  async whenDue(mailbox: string): Promise<boolean> {
    const { counting, signedInAs } = await readSettings();
    if (!counting || signedInAs !== mailbox) return false;
    const { [KEY]: last }: Record<string, unknown> = await chrome.storage.session.get(KEY);
    if (figure(last) && Math.abs(Date.now() - last) < PERIOD) return false;
    this.#underWay ??= this.#count(mailbox).finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
    return true;
  }

  async #count(mailbox: string): Promise<void> {
    await chrome.storage.session.set({ [KEY]: Date.now() });
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
  }
}
