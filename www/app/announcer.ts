import type { Texts } from "./texts";
import type { View } from "./plugin";
import { wordFixed } from "./wording";

/** Says changes of the review for a live region: once per change, and briefly. */
export class Announcer {
  readonly #t: Texts;
  #mail: string | undefined;
  #codes = "";
  #fixed = "null";
  #said = "";

  constructor(t: Texts) {
    this.#t = t;
  }

  /** What the live region holds from now on; the same text again when nothing changed that needs saying. */
  hear({ compose, fixed }: View): string {
    const findings = compose?.review.findings ?? [];
    const codes = findings
      .map(({ problem }) => problem.code)
      .sort()
      .join();
    const otherMail = this.#mail !== compose?.id;
    const newFix = fixed !== null && JSON.stringify(fixed) !== this.#fixed;
    // A mail that is opened with nothing wrong is said by its heading.
    const worthSaying = otherMail ? codes !== "" : codes !== this.#codes || newFix;
    this.#mail = compose?.id;
    this.#codes = codes;
    this.#fixed = JSON.stringify(fixed);
    if (worthSaying) this.#say(findings.length, newFix ? fixed : null);
    else if (otherMail) this.#said = "";
    return this.#said;
  }

  #say(count: number, fixed: View["fixed"]): void {
    const now = this.#t("findings-said", { count });
    const words = fixed ? `${wordFixed(this.#t, fixed.problem, fixed.fix)}. ${now}` : now;
    // The same words about another change are heard only if the text differs.
    this.#said = words === this.#said ? `${words}\u00a0` : words;
  }
}
