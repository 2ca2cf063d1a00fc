import type { Finding, Place, ReviewView } from "mailrail";
import type { Texts } from "../../app/texts";
import { wordFix, wordPlace, wordProblem } from "../../app/wording";
import { SHOWS } from "../shows";
import { button, el } from "./element";

/** What a person may do with the findings shown in the window. */
export interface FindingActions {
  back: () => void;
  anyway: () => void;
  details: () => void;
  fix: (finding: Finding) => void;
  show: (place: Place) => void;
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

  /** Shows what was found; `held` says that a mail waits for the person's word. */
  show({ findings, verdict }: ReviewView, held: boolean): void {
    const question = held ? this.say(`gmail-held-${verdict === "blocked" ? "blocked" : "confirm"}`) : "";
    // Said aloud when it changes, and only then.
    if (this.#question.textContent !== question) this.#question.textContent = question;
    this.#list.replaceChildren(...findings.map((finding) => this.#item(finding)));
    this.#choices.hidden = !held;
    this.#anyway.hidden = verdict !== "confirm";
  }

  /** Where a person who pressed Send goes on from. */
  focus(): void {
    this.#back.focus();
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
    if (SHOWS.some((field) => field === place.field))
      acts.push(
        button("show", say("show-place"), () => {
          this.actions.show(place);
        }),
      );
    return el(
      "li",
      { "data-problem": problem.code, "data-severity": severity },
      el(
        "p",
        { class: "where" },
        el("span", { class: "sign", "aria-hidden": "true" }, SIGN[severity]),
        `${say(`severity-${severity}`)} · ${wordPlace(say, place)}`,
      ),
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
