import type { SandboxAnswer } from "../request";
import { graphThrottled } from "./refusal";

/** Requests of an app to one mailbox. Source: "Microsoft Graph service-specific throttling limits", read 2026-11. */
const AT_MOST = 4;

/** Counts the requests each mailbox is answering, and throttles those beyond the limit. */
export class AtOnce {
  readonly #answering = new Map<string, number>();

  /** Does the work for a request to this mailbox, unless it is answering too many already. */
  async admit<T>(mailbox: string, work: () => Promise<T>): Promise<T | SandboxAnswer> {
    const others = this.#answering.get(mailbox) ?? 0;
    if (others >= AT_MOST) return graphThrottled();
    this.#answering.set(mailbox, others + 1);
    try {
      return await work();
    } finally {
      this.#answering.set(mailbox, (this.#answering.get(mailbox) ?? 1) - 1);
    }
  }
}
