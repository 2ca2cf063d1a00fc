import type { Draft, ReviewView } from "mailrail";
import type { FromPage, Look } from "../messages";
import type { Press } from "./compose";

/** Gmail's own Send waits this long for the review; then the mail goes, and the person is told so. */
const PATIENCE = 3000;

/** What Gmail's own Send needs from the window it belongs to. */
export interface Surroundings {
  readonly id: string;
  /** What the window says now; null where it cannot be read. */
  read(): Promise<Draft | null>;
  tell(message: FromPage): void;
  /** The review is being waited for. */
  waiting(): void;
  /** The mail stays, for what `held` says. */
  held(): void;
  /** The mail goes; `checked` says whether anybody looked at it. */
  went(checked: boolean): void;
}

/** Gmail's own Send in one compose window: held until the review has come, and gone on with or not. */
export class OwnSend {
  /** What the worker has to be asked again when it was started anew. */
  pending: FromPage | null = null;
  /** What the last mail that went on said. */
  passed: Draft | null = null;
  #press: Press | null = null;
  #question = 0;
  #answered: ((look: Look | null) => void) | null = null;
  #asking = false;
  #held: Look | null = null;

  constructor(private readonly around: Surroundings) {}

  /** What a mail is being held for, until the person decides. */
  get held(): Look | null {
    return this.#held;
  }

  /** The person pressed Send. Pressing twice asks once. */
  pressed(press: Press): void {
    press.hold();
    this.#press = press;
    if (!this.#asking) void this.#decide(null);
  }

  /** The worker's answer; one to an earlier question is of no use any more. */
  answered(question: number, look: Look | null): void {
    if (question === this.#question) this.#answered?.(look);
  }

  /** The window is reviewed while a mail is held; whether nothing is left to ask, so that nothing is held. */
  reviewed(review: ReviewView): boolean {
    if (this.#held === null) return false;
    const look = { ...this.#held, review };
    const free = verdictOf(look) === "sendable";
    if (free) this.back();
    else this.#held = look;
    return free;
  }

  /** The person says yes to what they were shown. */
  anyway(): void {
    if (this.#held !== null && !this.#asking) void this.#decide(question(this.#held));
  }

  /** The person goes on writing. */
  back(): void {
    this.#held = null;
    this.#press = null;
  }

  /** Nobody is left who could answer. */
  abandon(): void {
    this.#answered?.(null);
    this.back();
  }

  async #decide(agreed: string | null): Promise<void> {
    this.#asking = true;
    this.#held = null;
    this.around.waiting();
    const look = await this.#look();
    this.#asking = false;
    this.pending = null;
    const verdict = look === null ? "sendable" : verdictOf(look);
    const agreedTo = look !== null && verdict === "confirm" && agreed === question(look);
    if (look !== null && verdict !== "sendable" && !agreedTo) {
      this.#held = look;
      this.around.held();
    } else {
      const press = this.#press;
      this.#press = null;
      press?.goOn();
      this.around.went(look !== null);
    }
  }

  /** A look at what the window says at the end of it: what was typed meanwhile is looked at as well. */
  async #look(): Promise<Look | null> {
    let end: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<null>((resolve) => {
      end = setTimeout(() => {
        resolve(null);
      }, PATIENCE);
    });
    let look: Look | null = null;
    let draft = await Promise.race([this.around.read(), patience]);
    this.passed = draft;
    while (draft !== null) {
      const answer: Look | null = await Promise.race([this.#ask(draft), patience]);
      if (answer === null) break;
      look = answer;
      this.passed = draft;
      const now: Draft | null = await Promise.race([this.around.read(), patience]);
      if (now === null || JSON.stringify(now) === JSON.stringify(draft)) break;
      draft = now;
    }
    clearTimeout(end);
    return look;
  }

  #ask(draft: Draft): Promise<Look | null> {
    this.#question += 1;
    const message: FromPage = { kind: "ask", id: this.around.id, question: this.#question, draft };
    this.pending = message;
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.around.tell(message);
    });
  }
}

/** What a look comes to: the graver of what the review and the limits say. */
export function verdictOf({ review, permit }: Look): ReviewView["verdict"] {
  if (review.verdict === "blocked" || permit?.severity === "block") return "blocked";
  return review.verdict === "confirm" || permit?.severity === "confirm" ? "confirm" : "sendable";
}

/** What a person says yes to: the findings and the limit that ask, as they stand. */
function question({ review, permit }: Look): string {
  const asking = review.findings.filter(({ severity }) => severity !== "hint");
  const limit =
    permit?.severity === undefined || permit.permit.permit === "now" ? null : permit.permit.reason;
  return JSON.stringify([asking.map(({ problem, place }) => [problem, place]), limit]);
}
