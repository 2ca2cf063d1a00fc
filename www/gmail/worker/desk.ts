import { begunFrom } from "../begun";
import type { FromPage, FromPanel } from "../messages";
import { MailboxActivity } from "./activity";
import { WorkerAlarm } from "./alarm";
import { core, policy } from "./core";
import { DraftReadings } from "./draft-readings";
import { rememberDomains } from "./familiar";
import { changedSince, fixMade, makeFix, undoFix } from "./fixes";
import { notifyOf } from "./notices";
import { Outboxes } from "./outboxes";
import { panelView } from "./panel-view";
import { Panels } from "./panels";
import { Permissions } from "./permissions";
import { Permits } from "./permits";
import { MailboxQuota } from "./quota";
import { Reviews } from "./reviews";
import { readSettings } from "./settings";
import { Upgrade } from "./upgrade";
import { WindowSends } from "./window-sends";
import { OpenWindows, type Page, type Window } from "./windows";

/** Where pages, panels and the core meet. */
export class Desk {
  readonly panels: Panels = new Panels(
    (request, port) => void this.asked(request, port),
    () =>
      panelView({
        windows: this.#windows,
        quota: this.#quota,
        outboxes: this.#outboxes,
        activity: this.#activity,
        parted: this.#sends.parted,
        failure: this.#sends.failure,
      }),
  );
  readonly #windows = new OpenWindows();
  readonly #permissions = new Permissions(() => {
    this.panels.show();
  });
  readonly #quota = new MailboxQuota(
    (mailbox, request) => this.#permissions.token(mailbox, request, false),
    () => void this.#counting(),
  );
  readonly #alarm = new WorkerAlarm();
  readonly #activity = new MailboxActivity(
    {
      token: (mailbox, request) => this.#permissions.token(mailbox, request, false),
      shown: async () => (this.panels.any ? (this.#mailbox ?? (await readSettings()).signedInAs) : undefined),
      listChanged: () => this.#reviews.all(),
      changed: () => {
        this.panels.show();
      },
    },
    this.#alarm,
  );
  readonly #sends = new WindowSends(
    this.#windows,
    {
      token: (address, request, present) => this.#permissions.token(address, request, present),
      known: (draft) => this.#reviews.facts.within(draft),
    },
    () => {
      this.panels.show();
    },
    () => {
      this.#upgrade.whenQuiet();
      void this.#limitsChanged();
    },
  );
  readonly #outboxes = new Outboxes(
    {
      token: (mailbox, request) => this.#permissions.outboxToken(mailbox, request),
      changed: () => {
        this.#upgrade.whenQuiet();
        this.panels.show();
        void this.#activity.refresh();
      },
      ended: (run) => void notifyOf(run, this.#windows.locale),
    },
    () => this.#windows.locale,
    this.#alarm,
  );
  readonly #upgrade = new Upgrade(() => !this.#sends.any && this.#outboxes.quiet);
  readonly #reviews = new Reviews(this.#windows, () => {
    this.panels.show();
  });
  readonly #readings = new DraftReadings((draft) => this.#reviews.facts.within(draft));
  readonly #permits = new Permits(this.#windows, (draft) => this.#reviews.facts.within(draft));

  /** A panel was opened. */
  async panelOpened(port: chrome.runtime.Port): Promise<void> {
    this.panels.add(port);
    await this.#outboxes.begin();
    await this.#counting();
    await this.#limitsChanged();
    await this.#activity.chosen();
  }

  /** A page said something. */
  async heard(port: chrome.runtime.Port, tab: number, message: FromPage): Promise<void> {
    if (message.kind === "hello") {
      this.#windows.met(port, tab, message);
      if (message.account !== null) this.#outboxes.carry(message.account.address);
      await this.#counting();
      if (message.account !== null) await this.#activity.open(message.account.address);
      await this.#activity.readInbox();
    } else if (message.kind === "open-panel") {
      await Panels.open(tab);
    } else if (message.kind === "still-open") {
      await this.#counting();
      await this.#activity.readInbox();
    } else {
      const page = this.#windows.pageOf(port);
      if (page !== undefined) await this.#composeSaid(page, message);
    }
    this.panels.show();
  }

  /** A page is gone. */
  left(port: chrome.runtime.Port): void {
    for (const { id, page } of this.#windows)
      if (page === this.#windows.pageOf(port)) this.#readings.closed(id);
    this.#windows.left(port);
    this.panels.show();
  }

  /** The panel asked for something. */
  async asked(request: FromPanel, port: chrome.runtime.Port): Promise<void> {
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
        this.#sends.dismiss(window);
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
        await this.#activity.chosen();
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
      case "read-draft":
        this.#readings.ask(window, port, request.question);
        break;
      case "begun":
        await this.#at(request.id, tellBegun);
        await this.#limitsChanged();
        break;
      case "set-counting":
        this.#permitted(await this.#permissions.setCounting(this.#mailbox, request.on));
        await this.#quota.counting.startOver();
        await this.#counting();
        await this.#limitsChanged();
        break;
      case "set-reading":
        this.#permitted(await this.#permissions.setReading(this.#mailbox, request.on));
        await this.#activity.chosen();
        break;
      case "list-changed":
        await this.#activity.listChanged();
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

  /** Carries on with what was under way when the browser stopped the worker. */
  async resume(): Promise<void> {
    await this.#sends.resume();
    await this.#outboxes.begin();
    await this.#activity.readInbox();
  }

  /** It is time to read the inbox, maybe. */
  async readInbox(): Promise<void> {
    await this.#activity.readInbox();
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
        this.#sends.meetAgain(window);
        if ((await begunFrom(window.id)) !== null) tellBegun(window);
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
      case "allow":
        await this.#at(message.id, async (window) => {
          if (!(await this.#activity.allow(this.#mailbox ?? "", message.address)))
            window.failure = "list-unchanged";
        });
        break;
      case "changed":
        await this.#at(message.id, (window) => {
          fixMade(window, message.draft);
        });
        break;
      case "read":
        this.#readings.answered(message.question, message.draft);
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
        this.#readings.closed(message.id);
        this.#sends.closed(message.id);
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
    // Its mail goes by the outbox already.
    if ((await begunFrom(window.id)) !== null) tellBegun(window);
    else await this.#sends.send(window);
  }

  get #mailbox(): string | undefined {
    return this.#windows.page?.account?.address;
  }

  #permitted(permitted: boolean): void {
    this.#sends.failure = permitted ? null : "sign-in-failed";
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
}

/** The window's mail goes by the outbox: what it was written in is no longer needed. */
function tellBegun({ id, page }: Window): void {
  page.tell({ kind: "begun", id });
}
