import type { QuotaView, TokenRequest } from "mailrail";
import { core } from "./core";
import { Counting } from "./counting";

/** What is left of the limits of the mailbox on the page, as the panel shows it. */
export class MailboxQuota {
  /** Null until it is known. */
  view: QuotaView | null = null;
  readonly counting: Counting;
  #mailbox: string | null = null;

  /**
   * @param token a token for the mailbox; nobody is asked to sign in for it
   * @param due called when a list that was not read to its end is to be read on
   */
  constructor(token: (mailbox: string, request: TokenRequest) => Promise<string>, due: () => void) {
    this.counting = new Counting(token, due);
  }

  /** Asks how much of each limit is left. */
  async refresh(mailbox: string | null): Promise<void> {
    if (mailbox !== this.#mailbox) this.view = null;
    this.#mailbox = mailbox;
    const view = mailbox === null ? null : await viewOf(mailbox);
    // Meanwhile the person may have turned to another mailbox.
    if (this.#mailbox === mailbox) this.view = view;
  }
}

async function viewOf(mailbox: string): Promise<QuotaView | null> {
  try {
    return await (await core()).quota(mailbox);
  } catch {
    return null;
  }
}
