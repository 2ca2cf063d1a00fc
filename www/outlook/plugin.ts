import type { Consent, Draft, Finding, Mailrail, Outcome, ReviewView, Shell, TokenRequest } from "mailrail";
import type { FailureCode, Plugin, PolicyNote, View } from "../app/plugin";
import type { SignIn } from "./account";
import type { Attachments } from "./attachments";
import { closeSentItem } from "./close";
import type { Fixer } from "./fixer";
import type { Journal } from "./journal";
import type { Settings } from "./settings";
import { type ProgressShown, shellOf } from "./shell";
import { NoToken } from "./token";
import { ShownView } from "./view";

/** Long enough to read "sent", and for a screen reader to say it, before the window goes. */
const READ_MS = 1500;

/** What the plugin works with; taskpane.ts puts it together. */
export interface Parts {
  core: Mailrail;
  item: Office.MessageCompose;
  attachments: Attachments;
  journal: Journal;
  settings: Settings;
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
  readonly #view: ShownView;
  #parts: Parts | null = null;
  #cancel: AbortController | null = null;
  #reading = false;
  #readAgain = false;
  #fixing = false;
  /** Whether it is known what became of earlier sends of this item; before, nothing may be sent. */
  #takenUp = false;
  #shown = "";

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
    const { consent } = parts.settings.read();
    this.#view.change({ consent });
    const signedIn = parts.signIn.resume(this.#scopes(consent)).then(() => this.#showAccount());
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
      if (!this.#isBusy()) this.#showDraft(parts, draft);
    } catch {
      this.#shown = "";
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
      const review = this.#showDraft(parts, draft);
      // What was confirmed is what the person saw; a message changed since is looked at again.
      const same = JSON.stringify(before?.findings) === JSON.stringify(review.findings);
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
    const isOut = this.#isOut();
    this.#view.change({ failure: null, outcome: isOut ? this.#view.now.outcome : null });
    // A mail that is out is done with when its window is closed.
    if (isOut && parts) void this.#close(parts);
    else void this.reread();
  }

  signIn(): void {
    void this.#withAccount(this.#view.now.consent, (signIn, request) => signIn.ask(request));
  }

  signOut(): void {
    const parts = this.#parts;
    if (!parts) return;
    void parts.signIn
      .signOut()
      .then(() => this.#keepChoices("send-only"))
      .catch(() => this.#view.change({ failure: "sign-in-failed" }))
      .finally(() => this.#showAccount());
  }

  setConsent(consent: Consent): void {
    void this.#withAccount(consent, (signIn, request) => signIn.token(request));
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
    // Nothing is counted yet.
  }

  setCounting(): void {
    // Nothing is counted yet.
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

  /** Gets what a consent needs, and only then makes it the chosen one. */
  async #withAccount(
    consent: Consent,
    get: (signIn: SignIn, request: TokenRequest) => Promise<string>,
  ): Promise<void> {
    const parts = this.#parts;
    if (!parts) return;
    try {
      await get(parts.signIn, { scopes: this.#scopes(consent), fresh: false });
      this.#view.change({ failure: null, outcome: this.#isOut() ? this.#view.now.outcome : null });
      await this.#keepChoices(consent);
    } catch (error) {
      if (!(error instanceof NoToken && error.byPerson)) this.#view.change({ failure: "sign-in-failed" });
    }
    this.#showAccount();
    await this.reread();
  }

  async #keepChoices(consent: Consent): Promise<void> {
    const parts = this.#parts;
    this.#shown = "";
    this.#view.change({ consent });
    await parts?.settings.write({ consent, signedOut: parts.signIn.signedOut });
  }

  /** A pane closed in mid-send left a record, a window that did not close left word that its mail is out. */
  async #takeUp(parts: Parts): Promise<void> {
    if (this.#takenUp) return;
    const note = await parts.journal.read();
    this.#takenUp = true;
    // Until there is something to show the interface says that it is getting ready: it waits for the channel.
    if (note) this.#view.change({ channel: parts.core.channel() });
    if (note && "sent" in note)
      this.#view.change({ compose: null, outcome: note.sent, failure: "close-failed" });
    if (note && "record" in note) {
      const { record } = note;
      await this.#conversation(parts, (shell) => parts.core.resume(record, shell));
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
    this.#showAccount();
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

  #showDraft(parts: Parts, draft: Draft): ReviewView {
    const { consent, failure } = this.#view.now;
    const review = parts.core.review(draft, consent);
    const compose = {
      id: "item",
      subject: draft.subject,
      attachments: draft.attachments.length,
      review,
      permit: null,
      shows: [],
    };
    parts.fixer.noticed(draft);
    const fixed = parts.fixer.note;
    const shown = JSON.stringify([compose, fixed, this.#view.now.guarded]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#view.change({
        guarded: true,
        channel: parts.core.channel(),
        compose,
        fixed,
        failure: failure === "host-unreadable" ? null : failure,
      });
    }
    return review;
  }

  #showAccount(): void {
    const signIn = this.#parts?.signIn;
    if (signIn) this.#view.change({ signedIn: signIn.signedIn, granted: signIn.granted });
  }

  #scopes(consent: Consent): string[] {
    const scopes = this.#parts?.core.channel().scopes;
    return (consent === "verified" ? scopes?.verified : scopes?.sendOnly) ?? [];
  }

  #isBusy(): boolean {
    return this.#cancel !== null || this.#fixing || this.#isOut();
  }

  #isOut(): boolean {
    return this.#view.now.outcome?.outcome === "sent";
  }
}
