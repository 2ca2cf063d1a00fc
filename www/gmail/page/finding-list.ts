import type { Finding, Place, ReviewView } from "mailrail";
import { wordPermit } from "../../app/quota-wording";
import type { Texts } from "../../app/texts";
import { wordFix, wordPlace, wordProblem } from "../../app/wording";
import { SHOWS } from "../shows";
import { button, el } from "./element";
import type { LimitNote } from "./limit-note";

/** What a window has to say of its mail. */
export interface Found {
  review: ReviewView;
  /** The limit that keeps the mail from going now, if one does. */
  limit: LimitNote | null;
  /** What it comes to for a mail that waits for the person's word; null where none does. */
  held: ReviewView["verdict"] | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
}

/** What a person may do with the findings shown in the window. */
export interface FindingActions {
  back: () => void;
  anyway: () => void;
  details: () => void;
  fix: (finding: Finding) => void;
  show: (place: Place) => void;
  allow: (address: string) => void;
}

/** The panel has room for more. */
const NAMED = 10;

const SIGN = { block: "■", confirm: "▲", hint: "●" } as const;

/** The findings of a review inside the compose window. */
export class FindingList {
  readonly element = el("section", { id: "findings" });
  readonly #question = el("p", { class: "question", role: "alert" });
  readonly #list = el("ol", {});
  readonly #choices = el("div", { class: "choices" });
  readonly #back: HTMLButtonElement;
  readonly #anyway: HTMLButtonElement;

  constructor(
    private readonly say: Texts,
    private readonly locale: string,
    private readonly actions: FindingActions,
  ) {
    this.element.setAttribute("aria-label", say("gmail-findings-title"));
    this.#back = button("back", say("back-to-mail"), actions.back);
    this.#anyway = button("anyway", say("send-anyway"), actions.anyway);
    this.#choices.append(this.#back, this.#anyway, button("details", say("gmail-details"), actions.details));
    this.element.append(this.#question, this.#list, this.#choices);
    this.element.addEventListener("keydown", (event) => {
      // Gmail would close the whole window.
      if (event.key === "Escape") {
        event.stopPropagation();
        actions.back();
      }
    });
  }

  /** Shows what was found. */
  show({ review: { findings, verdict }, limit, held, now }: Found): void {
    // What only a limit blocks cannot be mended in the mail.
    const blocked = verdict === "blocked" ? "blocked" : "limit";
    const question = held === null ? "" : this.say(`gmail-held-${held === "blocked" ? blocked : "confirm"}`);
    // Said aloud when it changes, and only then.
    if (this.#question.textContent !== question) this.#question.textContent = question;
    this.#list.replaceChildren(
      ...(limit === null ? [] : [this.#limit(limit, now)]),
      ...findings.map((finding) => this.#item(finding)),
    );
    this.#choices.hidden = held === null;
    this.#anyway.hidden = held !== "confirm";
  }

  /** Where a person who pressed Send goes on from. */
  focus(): void {
    this.#back.focus();
  }

  #limit({ permit, severity }: LimitNote, now: number): HTMLElement {
    const { what, why, do: todo } = wordPermit({ t: this.say, locale: this.locale, now }, permit);
    return el(
      "li",
      { "data-permit": permit.permit, "data-severity": severity },
      this.#where(severity, this.say("gmail-limit")),
      el("p", { class: "what" }, what),
      el("p", {}, `${why} ${todo}`),
    );
  }

  #where(severity: Finding["severity"], where: string): HTMLElement {
    return el(
      "p",
      { class: "where" },
      el("span", { class: "sign", "aria-hidden": "true" }, SIGN[severity]),
      `${this.say(`severity-${severity}`)} · ${where}`,
    );
  }

  #item(finding: Finding): HTMLElement {
    const { say } = this;
    const { severity, place, problem, fix } = finding;
    const { what, why, do: todo, list } = wordProblem(say, this.locale, problem);
    const acts: HTMLElement[] = [];
    if (fix !== undefined)
      acts.push(
        button("fix", wordFix(say, problem, fix), () => {
          this.actions.fix(finding);
        }),
      );
    if (problem.code === "do-not-send")
      acts.push(
        button("allow", say("allow-again"), () => {
          this.actions.allow(problem.address);
        }),
      );
    if (SHOWS.some((field) => field === place.field))
      acts.push(
        button("show", say("show-place"), () => {
          this.actions.show(place);
        }),
      );
    return el(
      "li",
      { "data-problem": problem.code, "data-severity": severity },
      this.#where(severity, wordPlace(say, place)),
      el("p", { class: "what" }, what),
      ...(list.length === 0 ? [] : [el("p", { class: "those" }, named(list))]),
      el("p", {}, `${why} ${todo}`),
      ...(acts.length === 0 ? [] : [el("div", { class: "acts" }, ...acts)]),
    );
  }
}

function named(addresses: string[]): string {
  return [...addresses.slice(0, NAMED), ...(addresses.length > NAMED ? ["…"] : [])].join(", ");
}
