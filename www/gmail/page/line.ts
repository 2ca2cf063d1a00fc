import type { Outcome, Progress, ReviewView } from "mailrail";
import type { FailureCode } from "../../app/plugin";
import { size } from "../../app/figures";
import type { Texts } from "../../app/texts";
import { clockFrom } from "../../app/times";
import type { Line } from "./bar";

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

  review({ verdict, recipients, octets, findings }: ReviewView): Line {
    const text = this.say(`gmail-verdict-${verdict}`, {
      recipients,
      size: size(octets, this.locale),
      findings: findings.filter(({ severity }) => severity !== "hint").length,
    });
    const tone = { sendable: "good", confirm: "asking", blocked: "bad" } as const;
    return { tone: tone[verdict], text, sendable: verdict !== "blocked" };
  }

  progress(progress: Progress): Line {
    return {
      tone: "quiet",
      text: this.say(`gmail-step-${progress.step}`, this.#step(progress)),
      sendable: false,
    };
  }

  outcome(outcome: Outcome): Line {
    const until = outcome.outcome === "waiting" ? { until: clockFrom(outcome.until, this.locale) } : {};
    const tone = { sent: "good", refused: "bad", waiting: "asking", unknown: "asking" } as const;
    return {
      tone: tone[outcome.outcome],
      text: this.say(`gmail-outcome-${outcome.outcome}`, until),
      sendable: outcome.outcome !== "sent",
    };
  }

  failure(failure: FailureCode): Line {
    return { tone: "bad", text: this.say(`failure-${failure}`), sendable: true };
  }

  unreadable(): Line {
    return { tone: "bad", text: this.say("gmail-unguarded"), sendable: false };
  }

  #step(progress: Progress): Record<string, string> {
    switch (progress.step) {
      case "uploading":
        return { size: size(progress.total, this.locale) };
      case "waiting":
        return { until: clockFrom(progress.until, this.locale) };
      default:
        return {};
    }
  }
}
