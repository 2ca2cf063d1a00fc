import type { Enqueued, MessageChoice, OutboxView, RunRequest, RunView, Wish } from "mailrail";
import type { Plugin } from "../app/plugin";
import { closeSentItem } from "./close";
import type { Infobar } from "./infobar";
import type { Note } from "./journal";
import { Outbox, type OutboxHearer } from "./outbox";
import { leftAlone } from "./presence";
import { Template, type TemplateParts } from "./template";
import type { ShownView } from "./view";

/** What one compose window and the outbox have to do with each other. */
export interface OutboxWindowParts extends TemplateParts {
  item: Office.MessageCompose;
  infobar: Infobar;
}

/** Who is told what the outbox changed for this window. */
export interface WindowHearer {
  /** The account no longer gives tokens without the person. */
  signInLost(): void;
  /** The mail is the person's again. */
  givenBack(): void;
  /** Something happened to a mail. */
  changed(): void;
}

/** The outbox in one compose window: shows it, carries it, and lends it the window's mail as a template. */
export class OutboxWindow
  implements OutboxHearer, Pick<Plugin, "enqueue" | "messages" | "history" | "ask" | "exportRun">
{
  readonly #parts: OutboxWindowParts;
  readonly #view: ShownView;
  readonly #hearer: WindowHearer;
  readonly #outbox: Outbox;
  readonly #template: Template;
  #leaving = false;

  constructor(parts: OutboxWindowParts, view: ShownView, hearer: WindowHearer) {
    this.#parts = parts;
    this.#view = view;
    this.#hearer = hearer;
    this.#outbox = new Outbox(parts, this);
    this.#template = new Template(parts);
  }

  /** Whether the window's mail is with a run, or on its way there. */
  get isTaken(): boolean {
    return this.#template.isTaken;
  }

  carry(): void {
    this.#view.change({ carriesOutbox: true });
    this.#outbox.carry();
  }

  look(): Promise<void> {
    return this.#outbox.look();
  }

  /** Takes up an earlier pane's note of a run; answers the run if there is one. */
  async takeUp(note: Note): Promise<string | null> {
    return this.#template.takeUp(note);
  }

  async enqueue(request: RunRequest): Promise<Enqueued> {
    const enqueued = await this.#template.begin(request);
    if (enqueued.enqueued === "not") return enqueued;
    this.#view.change({ compose: null, fixed: null });
    void this.#parts.infobar.tellTaken();
    // Whoever began it looks at it next.
    await this.look();
    return enqueued;
  }

  messages(run: string, from: number, count: number, only: MessageChoice) {
    return this.#outbox.messages(run, from, count, only);
  }

  history(run: string, index: number) {
    return this.#outbox.history(run, index);
  }

  ask(run: string, wish: Wish): void {
    void this.#outbox.ask(run, wish);
  }

  exportRun(run: string): Promise<string> {
    return this.#outbox.exportRun(run);
  }

  shows(outbox: OutboxView): void {
    this.#view.change({ outbox });
    this.#hearer.changed();
    const run = this.#template.runIn(outbox);
    if (!run) return;
    if (run.counts.cancelled === run.count) void this.#giveBack();
    else if (needsNobody(run)) void this.#leave();
  }

  signInLost(): void {
    this.#hearer.signInLost();
  }

  ended(run: RunView): void {
    void this.#parts.infobar.tellRun(run);
  }

  async #giveBack(): Promise<void> {
    await this.#template.giveBack();
    await this.#parts.infobar.takeBack();
    this.#hearer.givenBack();
  }

  /** Closes the window, which is of no more use, as soon as nobody is reading in its pane. */
  async #leave(): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    await leftAlone();
    const { outbox } = this.#view.now;
    const run = outbox && this.#template.runIn(outbox);
    if (run && needsNobody(run)) await closeSentItem(this.#parts.item);
    else this.#leaving = false;
  }
}

/** Nothing waits for a window of ours, and nothing asks the person. */
function needsNobody({ needsUs, counts, standing }: RunView): boolean {
  const goesWell = standing.standing === "running" || standing.standing === "over";
  return goesWell && needsUs === 0 && counts.refused + counts.unknown === 0;
}
