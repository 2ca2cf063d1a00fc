import type { Outcome, Permit, Progress, ReviewView, SendError } from "mailrail";
import { size } from "../../app/figures";
import type { FailureCode } from "../../app/plugin";
import { wordRule } from "../../app/quota-wording";
import type { Texts } from "../../app/texts";
import { clockFrom } from "../../app/times";
import type { Line } from "./bar";
import type { PermitWatch } from "./permit-watch";

/** What the limits say of a mail. */
type Limits = Pick<PermitWatch, "permit" | "now" | "isWaitedFor">;

/** The words for what the core and the worker say, in one line of the bar. */
export class Lines {
  constructor(
    private readonly say: Texts,
    private readonly locale: string,
  ) {}

  checking(): Line {
    return { tone: "quiet", text: this.say("gmail-checking"), sendable: false };
  }

  /** Gmail's own Send was pressed and waits. */
  waiting(): Line {
    return { tone: "quiet", text: this.say("gmail-waiting"), sendable: false };
  }

  /** What the review says; where it lets the mail go, what the limits say. */
  review(review: ReviewView, limits: Limits): Line {
    const { verdict, recipients, octets, findings } = review;
    const { permit } = limits;
    if (verdict === "sendable" && permit !== null && permit.permit !== "now")
      return this.#held(permit, limits);
    const text = this.say(`gmail-verdict-${verdict}`, {
      recipients,
      size: size(octets, this.locale),
      findings: findings.filter(({ severity }) => severity !== "hint").length,
    });
    const tone = { sendable: "good", confirm: "asking", blocked: "bad" } as const;
    return { tone: tone[verdict], text, sendable: verdict !== "blocked" };
  }

  progress(progress: Progress, now: number): Line {
    return {
      tone: "quiet",
      text:
        progress.step === "waiting"
          ? this.#waiting("gmail-step-waiting", progress, now)
          : this.say(
              `gmail-step-${progress.step}`,
              progress.step === "uploading" ? { size: size(progress.total, this.locale) } : {},
            ),
      sendable: false,
      cancellable: progress.step === "waiting",
    };
  }

  outcome(outcome: Outcome, now: number): Line {
    const tone = {
      sent: "good",
      "handed-over": "good",
      refused: "bad",
      waiting: "asking",
      unknown: "asking",
    } as const;
    return {
      tone: tone[outcome.outcome],
      text:
        outcome.outcome === "waiting"
          ? this.#waiting("gmail-outcome-waiting", outcome, now)
          : this.say(`gmail-outcome-${outcome.outcome}`),
      sendable: outcome.outcome !== "sent" && outcome.outcome !== "handed-over",
    };
  }

  failure(failure: FailureCode): Line {
    return { tone: "bad", text: this.say(`failure-${failure}`), sendable: true };
  }

  unreadable(): Line {
    return { tone: "bad", text: this.say("gmail-unguarded"), sendable: false };
  }

  /** A mail that the review lets go and the limits do not. */
  #held(permit: Exclude<Permit, { permit: "now" }>, { now, isWaitedFor }: Limits): Line {
    const rule = wordRule({ t: this.say, locale: this.locale }, permit.reason);
    return {
      tone: permit.permit === "never" ? "bad" : "asking",
      text:
        permit.permit === "later"
          ? this.say("gmail-limit-later", { time: clockFrom(permit.at, this.locale, now), rule })
          : this.say("gmail-limit-never", { rule }),
      sendable: isWaitedFor,
      waits: isWaitedFor,
    };
  }

  #waiting(
    id: "gmail-step-waiting" | "gmail-outcome-waiting",
    { until, error }: { until: number; error: SendError },
    now: number,
  ): string {
    const at = { until: clockFrom(until, this.locale, now) };
    return error.code === "limit-reached" && error.reason.rule !== "provider"
      ? this.say(`${id}.limit`, { ...at, rule: wordRule({ t: this.say, locale: this.locale }, error.reason) })
      : this.say(id, at);
  }
}
