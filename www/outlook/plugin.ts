import type {
  Consent,
  Draft,
  Mailrail,
  Outcome,
  ReviewView,
  SendRecord,
  Shell,
  TokenRequest,
} from "mailrail";
import type { FailureCode, Plugin, View } from "../app/plugin";
import type { SignIn } from "./account";
import type { Attachments } from "./attachments";
import { closeSentItem } from "./close";
import type { Journal } from "./journal";
import type { Settings } from "./settings";
import { NoToken } from "./token";

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
  readDraft(): Promise<Draft>;
}

/** The promise, or a rejection as soon as the signal says to stop waiting for it. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new NoToken("sign-in-required", true));
    });
  });
  return Promise.race([promise, aborted]);
}

/** Holds what the interface shows, and tells whoever watches. */
export class OutlookPlugin implements Plugin {
  readonly locale: string;
  readonly #listeners = new Set<(view: View) => void>();
  #view: View;
  #parts: Parts | null = null;
  #cancel: AbortController | null = null;
  #reading = false;
  /** Whether it is known what became of earlier sends of this item; before, nothing may be sent. */
  #takenUp = false;
  #shown = "";

  constructor(locale: string, view: Pick<View, "account"> & Pick<Partial<View>, "theme">) {
    this.locale = locale;
    this.#view = {
      host: "outlook",
      channel: null,
      signedIn: false,
      compose: null,
      guarded: true,
      consent: "send-only",
      granted: [],
      progress: null,
      outcome: null,
      failure: null,
      fixed: null,
      policy: { inUse: false, problem: null },
      ...view,
    };
  }

  watch(listener: (view: View) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#view);
    return () => this.#listeners.delete(listener);
  }

  /** Something outside this class failed. */
  fail(failure: FailureCode): void {
    this.#change({ failure });
  }

  /** Outlook changed its theme. */
  wear(theme: "light" | "dark"): void {
    this.#change({ theme });
  }

  /** The core stands and the item is there: take up what was left unfinished, then keep reading. */
  async start(parts: Parts): Promise<void> {
    this.#parts = parts;
    const { consent } = parts.settings.read();
    this.#change({ consent });
    const signedIn = parts.signIn.resume(this.#scopes(consent)).then(() => this.#showAccount());
    await Promise.all([this.reread(), signedIn]);
  }

  /** Reads and reviews the item again, unless it is being sent or is out already. */
  async reread(): Promise<void> {
    const parts = this.#parts;
    if (!parts || this.#reading || this.#isBusy()) return;
    this.#reading = true;
    try {
      await this.#takeUp(parts);
      if (this.#isBusy()) return;
      const draft = await parts.readDraft();
      // A send may have begun meanwhile; it reads the item itself.
      if (!this.#isBusy()) this.#showDraft(parts, draft);
    } catch {
      this.#shown = "";
      this.#change({
        guarded: false,
        compose: null,
        failure: "host-unreadable",
        channel: parts.core.channel(),
      });
    } finally {
      this.#reading = false;
    }
  }

  send(confirmed: boolean): void {
    const parts = this.#parts;
    // A second click finds the first send under way, or the mail out.
    if (!parts || !this.#takenUp || this.#isBusy()) return;
    void this.#conversation(parts, async (shell) => {
      const draft = await parts.readDraft();
      const before = this.#view.compose?.review;
      const review = this.#showDraft(parts, draft);
      // What was confirmed is what the person saw; a message changed since is looked at again.
      const same = JSON.stringify(before?.findings) === JSON.stringify(review.findings);
      return parts.core.send({ draft, consent: this.#view.consent, confirmed: confirmed && same }, shell);
    });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  dismiss(): void {
    const parts = this.#parts;
    const isOut = this.#isOut();
    this.#change({ failure: null, outcome: isOut ? this.#view.outcome : null });
    // A mail that is out is done with when its window is closed.
    if (isOut && parts) void this.#close(parts);
    else void this.reread();
  }

  signIn(): void {
    void this.#withAccount(this.#view.consent, (signIn, request) => signIn.ask(request));
  }

  signOut(): void {
    const parts = this.#parts;
    if (!parts) return;
    void parts.signIn
      .signOut()
      .then(() => this.#keepChoices("send-only"))
      .catch(() => this.#change({ failure: "sign-in-failed" }))
      .finally(() => this.#showAccount());
  }

  setConsent(consent: Consent): void {
    void this.#withAccount(consent, (signIn, request) => signIn.token(request));
  }

  fix(): void {
    // Nothing is changed in the window yet, and that is said.
    this.#change({ failure: "fix-stale" });
  }

  undoFix(): void {
    this.#change({ fixed: null });
  }

  show(): void {
    // No field is named in `shows`, so nobody asks.
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
      this.#change({ failure: null, outcome: this.#isOut() ? this.#view.outcome : null });
      await this.#keepChoices(consent);
    } catch (error) {
      if (!(error instanceof NoToken && error.byPerson)) this.#change({ failure: "sign-in-failed" });
    }
    this.#showAccount();
    await this.reread();
  }

  async #keepChoices(consent: Consent): Promise<void> {
    const parts = this.#parts;
    this.#shown = "";
    this.#change({ consent });
    await parts?.settings.write({ consent, signedOut: parts.signIn.signedOut });
  }

  /** A pane closed in mid-send left a record, a window that did not close left word that its mail is out. */
  async #takeUp(parts: Parts): Promise<void> {
    if (this.#takenUp) return;
    const note = await parts.journal.read();
    this.#takenUp = true;
    // Until there is something to show the interface says that it is getting ready: it waits for the channel.
    if (note) this.#change({ channel: parts.core.channel() });
    if (note && "sent" in note) this.#change({ compose: null, outcome: note.sent, failure: "close-failed" });
    if (note && "record" in note) {
      const { record } = note;
      await this.#conversation(parts, (shell) => parts.core.resume(record, shell));
    }
  }

  /** One conversation with the provider, from its first word to what becomes of the compose window. */
  async #conversation(parts: Parts, talk: (shell: Shell) => Promise<Outcome>): Promise<void> {
    const cancel = (this.#cancel = new AbortController());
    this.#change({ outcome: null, failure: null, progress: { step: "preparing" } });
    let outcome: Outcome | null = null;
    try {
      outcome = await talk(this.#shell(parts, cancel.signal));
    } catch {
      // The core's own failures are outcomes: only Office.js can have failed here, before anything was sent.
      this.#change({ guarded: false, failure: "host-unreadable" });
    }
    this.#cancel = null;
    this.#change({ progress: null, outcome });
    this.#showAccount();
    if (outcome?.outcome === "sent") await this.#finish(parts, outcome);
  }

  async #finish(parts: Parts, sent: Outcome): Promise<void> {
    this.#change({ compose: null });
    // Without the note, a pane opened again on a window that stayed would offer to send once more.
    await parts.journal.write({ sent }).catch(() => undefined);
    await new Promise((resolve) => window.setTimeout(resolve, READ_MS));
    await this.#close(parts);
  }

  async #close(parts: Parts): Promise<void> {
    await closeSentItem(parts.item);
    this.#change({ failure: "close-failed" });
  }

  #shell(parts: Parts, signal: AbortSignal): Shell {
    return {
      token: (request) => this.#token(parts, request, signal),
      attachment: (id) => parts.attachments.content(id),
      progress: (progress) => this.#change({ progress }),
      journal: (record: SendRecord | null) =>
        record ? parts.journal.write({ record }) : parts.journal.clear(),
      signal,
    };
  }

  /** While the person is asked to sign in nothing is under way yet, and the send can still be called off. */
  async #token(parts: Parts, request: TokenRequest, signal: AbortSignal): Promise<string> {
    const { progress } = this.#view;
    return parts.signIn.token(request, async (asking) => {
      this.#change({ progress: { step: "preparing" } });
      const token = await unlessAborted(asking, signal);
      this.#change({ progress });
      return token;
    });
  }

  #showDraft(parts: Parts, draft: Draft): ReviewView {
    const { consent, failure } = this.#view;
    const review = parts.core.review(draft, consent);
    const compose = {
      id: "item",
      subject: draft.subject,
      attachments: draft.attachments.length,
      review,
      shows: [],
    };
    const shown = JSON.stringify([compose, this.#view.guarded]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#change({
        guarded: true,
        channel: parts.core.channel(),
        compose,
        failure: failure === "host-unreadable" ? null : failure,
      });
    }
    return review;
  }

  #showAccount(): void {
    const signIn = this.#parts?.signIn;
    if (signIn) this.#change({ signedIn: signIn.signedIn, granted: signIn.granted });
  }

  #scopes(consent: Consent): string[] {
    const scopes = this.#parts?.core.channel().scopes;
    return (consent === "verified" ? scopes?.verified : scopes?.sendOnly) ?? [];
  }

  #isBusy(): boolean {
    return this.#cancel !== null || this.#isOut();
  }

  #isOut(): boolean {
    return this.#view.outcome?.outcome === "sent";
  }

  #change(patch: Partial<View>): void {
    this.#view = { ...this.#view, ...patch };
    for (const listener of this.#listeners) listener(this.#view);
  }
}
