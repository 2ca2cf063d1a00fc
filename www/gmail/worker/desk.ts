import type { ChannelView, Consent, Outcome, Progress, SendRecord } from "mailrail";
import type { FailureCode, View } from "../../app/plugin";
import type { FromPage, FromPanel, ToPanel } from "../messages";
import { SHOWS } from "../shows";
import { core, policy } from "./core";
import { rememberDomains } from "./familiar";
import { changedSince, fixMade, makeFix, undoFix } from "./fixes";
import { journal } from "./journal";
import { Panels } from "./panels";
import { NONE, type Parted } from "./parted";
import { Reviews } from "./reviews";
import { Sends } from "./sends";
import { changeSettings, readSettings } from "./settings";
import { Tokens } from "./tokens";
import { OpenWindows, type Page, type Window } from "./windows";

/** Where pages, panels and the core meet. */
export class Desk {
  readonly panels = new Panels(
    (request) => void this.asked(request),
    () => this.#view(),
  );
  readonly #windows = new OpenWindows();
  readonly #tokens = new Tokens(async (address, scopes) => {
    await changeSettings({ signedInAs: address, granted: scopes });
    this.panels.show();
  });
  readonly #sends = new Sends({
    token: (address, request, present) => this.#tokens.get(address, request, present),
    progress: (window, progress) => {
      this.#progressed(window, progress);
    },
    known: (draft) => this.#reviews.facts.within(draft),
  });
  readonly #reviews = new Reviews(this.#windows, () => {
    this.panels.show();
  });
  /** Progress and outcome of sends whose compose window is closed. */
  #parted: Parted = NONE;
  #failure: FailureCode | null = null;

  /** A page said something. */
  async heard(port: chrome.runtime.Port, tab: number, message: FromPage): Promise<void> {
    if (message.kind === "hello") {
      this.#windows.met(port, tab, message);
    } else if (message.kind === "open-panel") {
      await Panels.open(tab);
    } else {
      const page = this.#windows.pageOf(port);
      if (page !== undefined) await this.#composeSaid(page, message);
    }
    this.panels.show();
  }

  /** A page is gone. */
  left(port: chrome.runtime.Port): void {
    this.#windows.left(port);
    this.panels.show();
  }

  /** The panel asked for something. */
  async asked(request: FromPanel): Promise<void> {
    const window = this.#windows.attended;
    switch (request.kind) {
      case "send":
        if (window === null) break;
        window.confirmed = request.confirmed;
        window.page.tell({ kind: "take", id: window.id });
        break;
      case "cancel":
        if (window !== null) this.#sends.cancel(window.id);
        break;
      case "dismiss":
        this.#dismiss(window);
        break;
      case "fix":
        if (window !== null) await makeFix(window, request.finding);
        break;
      case "undo-fix":
        if (window !== null) undoFix(window);
        break;
      case "show":
        if (window === null) break;
        await window.page.toFront();
        window.page.tell({ kind: "show", id: window.id, place: request.place });
        break;
      case "sign-in":
        await this.#signIn((await readSettings()).consent);
        break;
      case "sign-out":
        await this.#tokens.forget();
        await changeSettings({ signedInAs: null, granted: [], consent: "send-only" });
        break;
      case "set-consent":
        // What was not granted is not turned on.
        if (request.consent === "send-only" || (await this.#signIn(request.consent)))
          await changeSettings({ consent: request.consent });
        await this.#reviews.all();
        break;
    }
    this.panels.show();
  }

  /** Reviews by what an administrator has decided. Some browsers take their time to tell, and nothing waits for it. */
  async readPolicy(): Promise<void> {
    await policy.use(await core());
    await this.#reviews.all();
  }

  /** Finds out what became of the sends that were under way when the browser stopped the worker. */
  async resume(): Promise<void> {
    for (const [window, record] of await journal.unfinished()) {
      if (!this.#sends.has(window)) void this.#resume(window, record);
    }
  }

  async #composeSaid(
    page: Page,
    message: Exclude<FromPage, { kind: "hello" | "open-panel" }>,
  ): Promise<void> {
    switch (message.kind) {
      case "composed": {
        const window = this.#windows.composed(message.id, page, message.draft);
        // What the person said yes to is not what the window says now.
        window.confirmed = false;
        changedSince(window);
        this.#meetAgain(window);
        await this.#reviews.of(window);
        break;
      }
      case "ask": {
        const { id, question } = message;
        const window = this.#windows.composed(id, page, message.draft);
        const reviewed = await this.#reviews.of(window);
        page.tell({ kind: "answer", id, question, review: reviewed ? window.own : null });
        break;
      }
      case "fix":
        await this.#at(message.id, (window) => makeFix(window, message.finding));
        break;
      case "changed":
        await this.#at(message.id, (window) => {
          fixMade(window, message.draft);
        });
        break;
      case "went":
        await rememberDomains(await core(), message.draft);
        break;
      case "attended":
        this.#windows.attend(message.id);
        break;
      case "closed":
        this.#closed(message.id);
        break;
      case "send":
        await this.#send(this.#windows.composed(message.id, page, message.draft));
        break;
    }
  }

  async #at(id: string, act: (window: Window) => Promise<void> | void): Promise<void> {
    const window = this.#windows.get(id);
    if (window !== undefined) await act(window);
  }

  async #send(window: Window): Promise<void> {
    if (this.#sends.has(window.id)) return;
    const { confirmed } = window;
    Object.assign(window, { confirmed: false, outcome: null, failure: null });
    this.#progressed(window.id, { step: "preparing" });
    try {
      const mailbox = window.page.account?.address ?? window.draft.from.address;
      const { consent } = await readSettings();
      this.#ended(window.id, await this.#sends.send(window.id, window.draft, mailbox, consent, confirmed));
    } catch {
      this.#failed(window, "core-not-loaded");
    }
  }

  async #resume(window: string, record: SendRecord): Promise<void> {
    const { signedInAs } = await readSettings();
    this.#progressed(window, { step: "checking" });
    try {
      this.#ended(window, await this.#sends.resume(window, record, signedInAs ?? ""));
    } catch {
      const open = this.#windows.get(window);
      if (open === undefined) this.#failure = "core-not-loaded";
      else this.#failed(open, "core-not-loaded");
    }
    this.panels.show();
  }

  /** Gets a token with what a consent needs; whether it could. */
  async #signIn(consent: Consent): Promise<boolean> {
    this.#failure = null;
    const address = this.#windows.page?.account?.address;
    try {
      if (address === undefined) throw new Error("no mailbox is open");
      const { scopes } = (await core()).channel();
      const needed = consent === "verified" ? scopes.verified : scopes.sendOnly;
      await this.#tokens.get(address, { scopes: needed, fresh: false }, true);
      return true;
    } catch {
      this.#failure = "sign-in-failed";
      return false;
    }
  }

  #progressed(id: string, progress: Progress): void {
    const window = this.#windows.get(id);
    if (window === undefined) this.#parted = { id, progress, outcome: null };
    else {
      window.progress = progress;
      window.page.tell({ kind: "progress", id, progress });
    }
    this.panels.show();
  }

  #ended(id: string, outcome: Outcome): void {
    const window = this.#windows.get(id);
    if (window === undefined) this.#parted = { id, progress: null, outcome };
    else {
      Object.assign(window, { progress: null, outcome });
      window.page.tell({ kind: "outcome", id, outcome });
    }
    this.panels.show();
  }

  #failed(window: Window, failure: FailureCode): void {
    Object.assign(window, { progress: null, failure });
    window.page.tell({ kind: "failed", id: window.id, failure });
  }

  /** A window whose send ended before its page found the new worker hears of it now. */
  #meetAgain(window: Window): void {
    const { id, progress, outcome } = this.#parted;
    if (id !== window.id) return;
    this.#parted = NONE;
    if (outcome !== null) this.#ended(id, outcome);
    else if (progress !== null) this.#progressed(id, progress);
  }

  #closed(id: string): void {
    const { progress, outcome } = this.#windows.get(id) ?? this.#parted;
    this.#parted = { id, progress, outcome };
    this.#windows.closed(id);
  }

  #dismiss(window: Window | null): void {
    this.#failure = null;
    this.#parted = NONE;
    if (window !== null) Object.assign(window, { outcome: null, failure: null });
  }

  async #view(): Promise<ToPanel> {
    const { consent, granted, signedInAs } = await readSettings();
    const window = this.#windows.attended;
    const page = this.#windows.page;
    // Gmail's page tells the mailbox by its address; its name stands in the mail.
    const name = window?.draft.from.name;
    const account = page?.account && name !== undefined ? { ...page.account, name } : (page?.account ?? null);
    const at = window ?? this.#parted;
    const channel = await this.#channel();
    const view: View = {
      host: "gmail",
      channel,
      account,
      signedIn: signedInAs !== null && (account === null || signedInAs === account.address),
      compose: window === null ? null : composeOf(window),
      guarded: this.#windows.guarded,
      consent,
      granted,
      progress: at.progress,
      outcome: at.outcome,
      failure: window?.failure ?? this.#failure ?? (channel === null ? "core-not-loaded" : null),
      fixed: window?.fixed?.note ?? null,
      policy: policy.note,
      quota: null,
      counting: { on: false, problem: null },
    };
    return { kind: "view", locale: page?.locale ?? chrome.i18n.getUILanguage(), view };
  }

  async #channel(): Promise<ChannelView | null> {
    try {
      return (await core()).channel();
    } catch {
      return null;
    }
  }
}

function composeOf({ id, draft: { subject, attachments }, review }: Window): View["compose"] {
  return review === null
    ? null
    : { id, subject, attachments: attachments.length, review, permit: null, shows: SHOWS };
}
