import type { Draft, Foresight, RunProblem, RunRequest } from "mailrail";
import { isRunProblem } from "../outbox/wording";
import type { Plugin, View } from "../plugin";
import { type TimingChoice, timingOf, usualTiming } from "./timing";

/** Why the plugin could not answer. Worded in the catalogs as `plan-<code>`. */
export type PlanFailure = "no-mail" | "unanswered";

/** What a request is made of beside its time. */
export type Mail = Required<Pick<RunRequest, "draft" | "rows" | "edited">>;

/** A request with its messages. */
export type Asked = RunRequest & Mail;

/** A run that has not begun: when it is to go, how it would go, and what stands in its way. */
export class Planned {
  timing: TimingChoice = usualTiming(Date.now());
  foresight: Foresight | null = null;
  problem: RunProblem | null = null;
  failure: PlanFailure | null = null;
  /** The person has said yes to what the findings ask. */
  confirmed = false;
  /** The run is being begun. */
  beginning = false;
  readonly #plugin: Plugin;
  readonly #draw: () => void;
  #asked = 0;

  constructor(plugin: Plugin, draw: () => void) {
    this.#plugin = plugin;
    this.#draw = draw;
  }

  /** The request as the person has it now. */
  request({ consent }: View, mail: Mail): Asked {
    const { timing, confirmed } = this;
    const { name } = mail.draft.from;
    return {
      ...mail,
      sender: name === undefined ? {} : { name },
      consent,
      confirmed,
      timing: timingOf(timing),
      ...(timing.pace ? { pace: timing.pace } : {}),
    };
  }

  /** Another time or pace. */
  choose(timing: Partial<TimingChoice>): void {
    this.timing = { ...this.timing, ...timing };
    this.foresight = null;
    this.problem = null;
    this.#draw();
  }

  /** Asks how it would go; only the last question counts. */
  async foresee(request: RunRequest): Promise<void> {
    const asked = ++this.#asked;
    this.foresight = null;
    this.problem = null;
    this.failure = null;
    this.#draw();
    try {
      // The yes is asked for below what is foreseen.
      const foresight = await this.#plugin.desk.foresee({ ...request, confirmed: true });
      if (asked === this.#asked) this.foresight = foresight;
    } catch (reason) {
      if (asked === this.#asked) this.#failed(reason);
    }
    this.#draw();
  }

  /** Begins the run; its key, or none when it did not begin. */
  async begin(request: RunRequest): Promise<string | null> {
    if (this.beginning) return null;
    this.beginning = true;
    this.problem = null;
    this.failure = null;
    this.#draw();
    try {
      const answer = await this.#plugin.enqueue(request);
      if (answer.enqueued === "begun") return answer.run;
      this.problem = answer.problem;
    } catch (reason) {
      this.#failed(reason);
    } finally {
      this.beginning = false;
      this.#draw();
    }
    return null;
  }

  /** What the compose window says; none is a failure that is shown. */
  async read(): Promise<Draft | null> {
    this.failure = null;
    const draft = await this.#plugin.readDraft().catch(() => null);
    if (!draft) this.failure = "no-mail";
    return draft;
  }

  #failed(reason: unknown): void {
    if (isRunProblem(reason)) this.problem = reason;
    else this.failure = "unanswered";
  }
}
