import type { Permit } from "mailrail";
import type { Waits } from "../messages";

/** A time that is about to come is asked for a little after it has. */
const SHORTEST = 250;
/** What is further away is asked for in between: others may free or take places. */
const LONGEST = 3_600_000;

/** What the limits say of one window's mail, asked anew when they may say something else. */
export class PermitWatch {
  permit: Permit | null = null;
  /** How far the worker's clock is ahead of the page's. */
  #ahead = 0;
  #longest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: () => void) {}

  /** The time by which the worker speaks. */
  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** Whether a send that begins now waits for its turn by itself. */
  get isWaitedFor(): boolean {
    return this.permit?.permit === "later" && this.permit.at - this.now <= this.#longest;
  }

  /** The worker's answer. */
  said(permit: Permit | null, { now, longest }: Waits): void {
    this.permit = permit;
    this.#longest = longest;
    this.#ahead = now - Date.now();
    this.stop();
    if (permit?.permit !== "later") return;
    this.#timer = setTimeout(this.ask, Math.min(Math.max(permit.at - now, SHORTEST), LONGEST));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
