import type { Consent, Draft, Enqueued, Finding, Mailrail, Outcome, RunRequest, Shell, Wish } from "mailrail";
import { CLOSED_ACTIVITY } from "../app/closed-activity";
import { CLOSED_OUTBOX } from "../app/closed-outbox";
import type { FailureCode, Plugin, PolicyNote, View } from "../app/plugin";
import type { SignIn } from "./account";
import { type ActivityParts, MailboxActivity } from "./activity";
import type { Attachments } from "./attachments";
import { type ChoiceParts, Choices } from "./choices";
import { closeSentItem } from "./close";
import { deskOf } from "./desk";
import type { Fixer } from "./fixer";
import type { Journal } from "./journal";
import { OutboxWindow, type OutboxWindowParts } from "./outbox-window";
import { Quota, type QuotaParts } from "./quota";
import { type ProgressShown, shellOf } from "./shell";
import { ShownDraft } from "./shown-draft";
import { ShownView } from "./view";

/** Long enough to read "sent", and for a screen reader to say it, before the window goes. */
const READ_MS = 1500;

/** What the plugin works with; taskpane.ts puts it together. */
export interface Parts extends ChoiceParts, QuotaParts, OutboxWindowParts, ActivityParts {
  core: Mailrail;
  item: Office.MessageCompose;
  attachments: Attachments;
  journal: Journal;
  signIn: SignIn;
  fixer: Fixer;
  /** Settles when it is known what the organisation wants, or that nobody tells. */
  policyKnown: Promise<void>;
  readDraft(): Promise<Draft>;
  /** Learns from a mail that went out. */
  remember(sent: Draft): Promise<void>;
}

/** Holds what the interface shows, and tells whoever watches. */
export class OutlookPlugin implements Plugin {
  readonly locale: string;
  readonly desk = deskOf(() => this.#parts?.core ?? null);
  readonly #view: ShownView;
  #parts: Parts | null = null;
  #choices: Choices | null = null;
  #quota: Quota | null = null;
  #draft: ShownDraft | null = null;
  #outbox: OutboxWindow | null = null;
  #activity: MailboxActivity | null = null;
  #cancel: AbortController | null = null;
  #reading = false;
  #readAgain = false;
  #fixing = false;
  /** Whether it is known what became of earlier sends of this item; before, nothing may be sent. */
  #takenUp = false;

  constructor(locale: string, view: Pick<View, "account"> & Pick<Partial<View>, "theme">) {
    this.locale = locale;
    this.#view = new ShownView(view);
  }

  watch(listener: (view: View) => void): () => void {
    return this.#view.watch(listener);
  }

  /** Something outside this class failed. */
  fail(failure: FailureCode): void {
    this.#view.change({ failure });
  }

  /** Outlook changed its theme. */
  wear(theme: "light" | "dark"): void {
    this.#view.change({ theme });
  }

  /** An organisation's policy was taken up, or refused. */
  govern(policy: PolicyNote): void {
    this.#view.change({ policy });
    void this.reread();
  }

  /** The core stands and the item is there: take up what was left unfinished, then keep reading. */
  async start(parts: Parts): Promise<void> {
    this.#parts = parts;
    const quota = (this.#quota = new Quota(parts, this.#view));
    const draft = (this.#draft = new ShownDraft(parts, quota, this.#view));
    const choices = (this.#choices = new Choices(parts, this.#view, async () => {
      draft.forget();
      await Promise.all([this.reread(), quota.renew()]);
    }));
    const activity = (this.#activity = new MailboxActivity(parts, this.#view, () => void this.reread()));
    const outbox = (this.#outbox = new OutboxWindow(parts, this.#view, {
      signInLost: () => {
        parts.signIn.lost();
        choices.showAccount();
      },
      givenBack: () => {
        draft.forget();
        void this.reread();
      },
      changed: () => void activity.look(),
    }));
    // What is sent by itself asks for its tokens once it is known which account that is.
    const signedIn = choices.resume().then(() => {
      quota.watch();
      outbox.carry();
      void activity.readInbox().then(() => choices.showAccount());
    });
    void activity.look();
    await Promise.all([this.reread(), signedIn]);
  }

  /** Reads and reviews the item again, unless it is being sent or is out already. */
  async reread(): Promise<void> {
    const parts = this.#parts;
    if (!parts || this.#isBusy()) return;
    this.#readAgain = this.#reading;
    if (this.#reading) return;
    this.#reading = true;
    try {
      await this.#takeUp(parts);
      if (this.#isBusy()) return;
      const draft = await parts.readDraft();
      // A send may have begun meanwhile; it reads the item itself.
      if (this.#isBusy()) return;
      this.#draft?.show(draft);
      void this.#draft?.showPermit(draft, () => this.#isBusy());
    } catch {
      this.#draft?.forget();
      this.#view.change({
        guarded: false,
        compose: null,
        failure: "host-unreadable",
        channel: parts.core.channel(),
      });
    } finally {
      this.#reading = false;
    }
    // Something changed while it was being read.
    if (this.#readAgain) await this.reread();
  }

  send(confirmed: boolean): void {
    const parts = this.#parts;
    // A second click finds the first send under way, or the mail out.
    if (!parts || !this.#takenUp || this.#isBusy()) return;
    void this.#conversation(parts, async (shell) => {
      await parts.policyKnown;
      const draft = await parts.readDraft();
      const before = this.#view.now.compose?.review;
      const review = this.#draft?.show(draft);
      // What was confirmed is what the person saw; a message changed since is looked at again.
      const same = JSON.stringify(before?.findings) === JSON.stringify(review?.findings);
      const { consent } = this.#view.now;
      const outcome = await parts.core.send({ draft, consent, confirmed: confirmed && same }, shell);
      // Nobody waits for it: what it learns only helps later mails.
      if (outcome.outcome === "sent") void parts.remember(draft).catch(() => undefined);
      return outcome;
    });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  dismiss(): void {
    const parts = this.#parts;
    const { isOut } = this.#view;
    this.#view.change({ failure: null, outcome: isOut ? this.#view.now.outcome : null });
    // A mail that is out is done with when its window is closed.
    if (isOut && parts) void this.#close(parts);
    else void this.reread();
  }

  signIn(): void {
    this.#choices?.signIn();
  }

  signOut(): void {
    void this.#choices?.signOut().then(() => this.#activity?.chosen());
  }

  setConsent(consent: Consent): void {
    this.#choices?.setConsent(consent);
  }

  fix(finding: Finding): void {
    void this.#mend((fixer) => fixer.make(finding));
  }

  undoFix(): void {
    void this.#mend((fixer) => fixer.undo());
  }

  show(): void {
    // Office.js moves the focus nowhere and selects nothing: no field is named in `shows`, so nobody asks.
  }

  refreshQuota(): void {
    void this.#quota?.renew();
    void this.#outbox?.look();
    void this.reread();
  }

  setCounting(): void {
    // The switch of verified sending is the one: its permission is enough, and nothing else is asked for.
  }

  async readDraft(): Promise<Draft | null> {
    return this.#parts && this.#takenUp && !this.#isBusy() ? this.#parts.readDraft() : null;
  }

  async enqueue(request: RunRequest): Promise<Enqueued> {
    const outbox = this.#outbox;
    if (!outbox || (this.#isBusy() && !outbox.isTaken)) return CLOSED_OUTBOX.enqueue(request);
    await this.#parts?.policyKnown;
    return outbox.enqueue(request);
  }

  readonly messages: Plugin["messages"] = (...asked) => this.#runs.messages(...asked);
  readonly history: Plugin["history"] = (...asked) => this.#runs.history(...asked);
  readonly exportRun: Plugin["exportRun"] = (run) => this.#runs.exportRun(run);

  ask(run: string, wish: Wish): void {
    this.#runs.ask(run, wish);
  }

  readonly activity: Plugin["activity"] = (query) => this.#known.activity(query);
  readonly exportActivity: Plugin["exportActivity"] = (range) => this.#known.exportActivity(range);
  readonly deleteActivity: Plugin["deleteActivity"] = () => this.#known.deleteActivity();
  readonly allowAddress: Plugin["allowAddress"] = (address) => this.#known.allowAddress(address);
  readonly forbidAddress: Plugin["forbidAddress"] = (address) => this.#known.forbidAddress(address);

  setReading(on: boolean): void {
    void this.#choices?.setReading(on).then(() => this.#activity?.chosen());
  }

  get #known() {
    return this.#activity ?? CLOSED_ACTIVITY;
  }

  get #runs() {
    return this.#outbox ?? CLOSED_OUTBOX;
  }

  async #mend(work: (fixer: Fixer) => Promise<void>): Promise<void> {
    const parts = this.#parts;
    if (!parts || this.#isBusy()) return;
    this.#fixing = true;
    const stale = await work(parts.fixer).then(
      () => false,
      () => true,
    );
    this.#fixing = false;
    const { failure } = this.#view.now;
    this.#view.change({
      fixed: parts.fixer.note,
      failure: stale ? "fix-stale" : failure === "fix-stale" ? null : failure,
    });
    await this.reread();
  }

  /** A pane closed in mid-send left a record, a window that did not close left word that its mail is out. */
  async #takeUp(parts: Parts): Promise<void> {
    if (this.#takenUp) return;
    const note = await parts.journal.read();
    const begun = note && (await this.#outbox?.takeUp(note));
    this.#takenUp = true;
    // Until there is something to show the interface says that it is getting ready: it waits for the channel.
    if (note) this.#view.change({ channel: parts.core.channel() });
    if (begun) this.#view.change({ compose: null, begun });
    if (note && "sent" in note)
      this.#view.change({ compose: null, outcome: note.sent, failure: "close-failed" });
    if (note && "record" in note) {
      const { record } = note;
      await this.#conversation(parts, (shell) => parts.core.resume(record, parts.mailbox, shell));
    }
  }

  /** One conversation with the provider, from its first word to what becomes of the compose window. */
  async #conversation(parts: Parts, talk: (shell: Shell) => Promise<Outcome>): Promise<void> {
    const cancel = (this.#cancel = new AbortController());
    this.#view.change({ outcome: null, failure: null, progress: { step: "preparing" } });
    let outcome: Outcome | null = null;
    try {
      outcome = await talk(this.#shell(parts, cancel.signal));
    } catch {
      // The core's own failures are outcomes: only Office.js can have failed here, before anything was sent.
      this.#view.change({ guarded: false, failure: "host-unreadable" });
    }
    this.#cancel = null;
    this.#view.change({ progress: null, outcome });
    this.#choices?.showAccount();
    void this.#quota?.refresh();
    if (outcome?.outcome === "sent") await this.#finish(parts, outcome);
  }

  async #finish(parts: Parts, sent: Outcome): Promise<void> {
    this.#view.change({ compose: null });
    // Without the note, a pane opened again on a window that stayed would offer to send once more.
    await parts.journal.write({ sent }).catch(() => undefined);
    await new Promise((resolve) => window.setTimeout(resolve, READ_MS));
    await this.#close(parts);
  }

  async #close(parts: Parts): Promise<void> {
    await closeSentItem(parts.item);
    this.#view.change({ failure: "close-failed" });
  }

  #shell(parts: Parts, signal: AbortSignal): Shell {
    const progress: ProgressShown = {
      now: () => this.#view.now.progress,
      show: (step) => this.#view.change({ progress: step }),
    };
    return shellOf(parts, progress, signal);
  }

  #isBusy(): boolean {
    const isTaken = this.#outbox?.isTaken === true;
    return this.#cancel !== null || this.#fixing || this.#view.isOut || isTaken;
  }
}
