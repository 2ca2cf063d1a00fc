import type { Draft, Mailrail, ReviewView } from "mailrail";
import type { Fixer } from "./fixer";
import type { Quota } from "./quota";
import type { ShownView } from "./view";

/** What a draft is shown with. */
export interface ShownDraftParts {
  core: Mailrail;
  fixer: Fixer;
}

/** The compose item as the interface shows it: reviewed, and with what the limits say of it. */
export class ShownDraft {
  readonly #parts: ShownDraftParts;
  readonly #quota: Quota;
  readonly #view: ShownView;
  #shown = "";
  /** Only the last answer counts: an earlier one may be late. */
  #permitsAsked = 0;

  constructor(parts: ShownDraftParts, quota: Quota, view: ShownView) {
    this.#parts = parts;
    this.#quota = quota;
    this.#view = view;
  }

  /** The next draft is shown anew, even if it says the same. */
  forget(): void {
    this.#shown = "";
  }

  show(draft: Draft): ReviewView {
    const { core, fixer } = this.#parts;
    const { consent, failure, guarded } = this.#view.now;
    const review = core.review(draft, consent);
    const read = {
      id: "item",
      subject: draft.subject,
      attachments: draft.attachments.length,
      review,
      permit: null,
      shows: [],
    };
    fixer.noticed(draft);
    const fixed = fixer.note;
    const shown = JSON.stringify([read, fixed, guarded]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#view.change({
        guarded: true,
        channel: core.channel(),
        compose: { ...read, permit: this.#view.now.compose?.permit ?? null },
        fixed,
        failure: failure === "host-unreadable" ? null : failure,
      });
    }
    return review;
  }

  /** Says beside the review whether the limits let the mail go, unless it is on its way by then. */
  async showPermit(draft: Draft, isBusy: () => boolean): Promise<void> {
    const asked = ++this.#permitsAsked;
    const permit = await this.#quota.permit(draft, this.#view.now.consent);
    const { compose } = this.#view.now;
    if (!compose || isBusy() || asked !== this.#permitsAsked) return;
    if (JSON.stringify(compose.permit) !== JSON.stringify(permit))
      this.#view.change({ compose: { ...compose, permit } });
  }
}
