import type { Outcome, Progress, SendRecord } from "mailrail";
import type { FailureCode } from "../../app/plugin";
import type { FromPage, FromPanel } from "../messages";
import { core, policy } from "./core";
import { rememberDomains } from "./familiar";
import { changedSince, fixMade, makeFix, undoFix } from "./fixes";
import { journal } from "./journal";
import { panelView } from "./panel-view";
import { Panels } from "./panels";
import { NONE, type Parted } from "./parted";
import { Permissions } from "./permissions";
import { Permits } from "./permits";
import { MailboxQuota } from "./quota";
import { Reviews } from "./reviews";
import { Sends } from "./sends";
import { readSettings } from "./settings";
import { OpenWindows, type Page, type Window } from "./windows";

/** Where pages, panels and the core meet. */
export class Desk {
  readonly panels = new Panels(
    (request) => void this.asked(request),
    () =>
      panelView({ windows: this.#windows, quota: this.#quota, parted: this.#parted, failure: this.#failure }),
  );
  readonly #windows = new OpenWindows();
  readonly #permissions = new Permissions(() => {
    this.panels.show();
  });
  readonly #quota = new MailboxQuota((mailbox, request) => this.#permissions.token(mailbox, request, false));
  readonly #sends = new Sends({
    token: (address, request, present) => this.#permissions.token(address, request, present),
    progress: (window, progress) => {
      this.#progressed(window, progress);
    },
    known: (draft) => this.#reviews.facts.within(draft),
  });
  readonly #reviews = new Reviews(this.#windows, () => {
    this.panels.show();
  });
  readonly #permits = new Permits(this.#windows, (draft) => this.#reviews.facts.within(draft));
  /** Progress and outcome of sends whose compose window is closed. */
  #parted: Parted = NONE;
  #failure: FailureCode | null = null;

  /** A panel was opened. */
  async panelOpened(port: chrome.runtime.Port): Promise<void> {
    this.panels.add(port);
    await this.#counting();
    await this.#limitsChanged();
  }

  /** A page said something. */
  async heard(port: chrome.runtime.Port, tab: number, message: FromPage): Promise<void> {
    if (message.kind === "hello") {
      this.#windows.met(port, tab, message);
      await this.#counting();
    } else if (message.kind === "open-panel") {
      await Panels.open(tab);
    } else if (message.kind === "still-open") {
      await this.#counting();
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
        this.#permitted(await this.#permissions.signIn(this.#mailbox));
        break;
      case "sign-out":
        await this.#permissions.signOut();
        break;
      case "set-consent":
        this.#permitted(await this.#permissions.setConsent(this.#mailbox, request.consent));
        await this.#reviews.all();
        await this.#permits.all();
        break;
      case "refresh-quota":
        await this.#counting();
        await this.#limitsChanged();
        break;
      case "set-counting":
        this.#permitted(await this.#permissions.setCounting(this.#mailbox, request.on));
        await this.#quota.counting.startOver();
        await this.#counting();
        await this.#limitsChanged();
        break;
    }
    this.panels.show();
  }

  /** Reviews by what an administrator has decided. Some browsers take their time to tell, and nothing waits for it. */
  async readPolicy(): Promise<void> {
    await policy.use(await core());
    await this.#reviews.all();
    await this.#limitsChanged();
  }

  /** Finds out what became of the sends that were under way when the browser stopped the worker. */
  async resume(): Promise<void> {
    for (const [window, record] of await journal.unfinished()) {
      if (!this.#sends.has(window)) void this.#resume(window, record);
    }
  }

  async #composeSaid(
    page: Page,
    message: Exclude<FromPage, { kind: "hello" | "open-panel" | "still-open" }>,
  ): Promise<void> {
    switch (message.kind) {
      case "composed": {
        const window = this.#windows.composed(message.id, page, message.draft);
        // What the person said yes to is not what the window says now.
        window.confirmed = false;
        changedSince(window);
        this.#meetAgain(window);
        await this.#reviews.of(window);
        await this.#permits.of(window);
        break;
      }
      case "ask": {
        const { id, question, draft } = message;
        const window = this.#windows.composed(id, page, draft);
        const [reviewed, permit] = await Promise.all([this.#reviews.of(window), this.#permits.atHost(draft)]);
        const look = reviewed && window.own !== null ? { review: window.own, permit, now: Date.now() } : null;
        page.tell({ kind: "answer", id, question, look });
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
      case "permit":
        await this.#at(message.id, (window) => this.#permits.of(window));
        break;
      case "went": {
        const mailrail = await core();
        await mailrail.noteHostSend(message.draft);
        await rememberDomains(mailrail, message.draft);
        await this.#limitsChanged();
        break;
      }
      case "attended":
        this.#windows.attend(message.id);
        break;
      case "closed":
        this.#closed(message.id);
        break;
      case "cancel":
        this.#sends.cancel(message.id);
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

  get #mailbox(): string | undefined {
    return this.#windows.page?.account?.address;
  }

  #permitted(permitted: boolean): void {
    this.#failure = permitted ? null : "sign-in-failed";
  }

  /** Counts what left by other means, where that is wanted and when it is time to. */
  async #counting(): Promise<void> {
    this.#windows.tellAll({ kind: "counting", on: (await readSettings()).counting });
    const mailbox = this.#mailbox;
    if (mailbox !== undefined && (await this.#quota.counting.whenDue(mailbox))) await this.#limitsChanged();
  }

  /** What is left of the limits is another now, for every window. */
  async #limitsChanged(): Promise<void> {
    await this.#permits.all();
    if (this.panels.any) await this.#quota.refresh(this.#mailbox ?? null);
    this.panels.show();
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
    void this.#limitsChanged();
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
}
