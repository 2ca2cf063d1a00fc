import type { Draft, Preview, Row, Table, UniqueRows, Verdict } from "mailrail";
import type { Plugin, View } from "../plugin";
import { Examination } from "./examination";
import { type Asked, Planned } from "./planned";

/** The steps of a group send, in their order. */
export const STEPS = ["recipients", "look", "when", "confirm"] as const;

export type Step = (typeof STEPS)[number];

/** Where the recipients come from. */
export type Source = "mail" | "paste" | "file";

/** One draft to many, as far as the person has come. */
export class Separately {
  step: Step = "recipients";
  source: Source = "mail";
  draft: Draft | null = null;
  pasted = "";
  /** What was read, from a file or a pasted list. */
  table: Table | null = null;
  unique: UniqueRows | null = null;
  /** What could not be read at all. */
  unreadable = false;
  /** The message being looked at, by its place in `rows`. */
  at = 0;
  preview: Preview | null = null;
  /** What the person writes into the message being looked at. */
  editing: Draft | null = null;
  readonly edited = new Map<Row, Draft>();
  readonly leftOut = new Set<Row>();
  readonly planned: Planned;
  readonly examination: Examination;
  readonly #plugin: Plugin;
  readonly #draw: () => void;
  #view: View | null = null;
  #asked = 0;

  constructor(plugin: Plugin, draw: () => void) {
    this.#plugin = plugin;
    this.#draw = draw;
    this.planned = new Planned(plugin, draw);
    this.examination = new Examination(plugin.desk, draw);
  }

  /** Begins with what the compose window says. */
  async open(view: View): Promise<void> {
    this.#view = view;
    this.step = "recipients";
    this.draft = await this.planned.read();
    this.#rowsChanged(null);
    if (this.draft && this.source === "mail") await this.take("mail");
    this.#draw();
  }

  /** How a later request is sent may have been changed meanwhile. */
  follow(view: View): void {
    if (this.#view) this.#view = view;
  }

  /** Those who get a message each. */
  get rows(): Row[] {
    return (this.unique?.rows ?? []).filter((row) => !this.leftOut.has(row));
  }

  /** How many messages have this verdict, of those looked at. */
  count(verdict: Verdict): number {
    return this.rows.filter((row) => this.examination.found.get(row)?.verdict === verdict).length;
  }

  request(): Asked | null {
    const { draft, rows } = this;
    if (!draft || !this.#view) return null;
    const edited = rows.flatMap((row, index) => {
      const own = this.edited.get(row);
      return own ? [{ index, draft: own }] : [];
    });
    return this.planned.request(this.#view, { draft, rows, edited });
  }

  /** Another source; what was read from the last one is put away. */
  choose(source: Source): void {
    this.source = source;
    this.table = null;
    this.unreadable = false;
    this.#asked += 1;
    this.#rowsChanged(null);
    if (source === "mail") void this.take("mail");
    else this.#draw();
  }

  /** Takes the recipients from the mail, from what was pasted, or from a file. */
  async take(source: Source, file?: File): Promise<void> {
    this.source = source;
    const asked = ++this.#asked;
    this.table = null;
    this.#rowsChanged(null);
    this.unreadable = false;
    this.#draw();
    try {
      const table = await this.#read(source, file);
      const rows = source === "mail" ? await this.#fromMail() : (table?.rows ?? []);
      const unique = await this.#plugin.desk.uniqueRows(rows);
      if (asked !== this.#asked) return;
      this.table = table;
      this.#rowsChanged(unique);
    } catch {
      if (asked === this.#asked) this.unreadable = true;
    }
    this.#draw();
  }

  /** Goes to a step; what it needs is asked for. */
  go(step: Step): void {
    this.step = step;
    this.editing = null;
    const request = this.request();
    if (step === "look" && request) {
      void this.examination.run(request);
      this.look(Math.min(this.at, this.rows.length - 1));
    } else if (step === "confirm" && request) void this.planned.foresee(request);
    this.#draw();
  }

  /** Shows one message. */
  look(at: number): void {
    this.at = Math.max(0, at);
    this.editing = null;
    const request = this.request();
    const row = this.rows[this.at];
    if (!request || !row) {
      this.preview = null;
      this.#draw();
      return;
    }
    this.#plugin.desk.preview(request, this.at).then(
      (preview) => {
        // Another message may be looked at by now.
        if (this.rows[this.at] !== row) return;
        this.preview = preview;
        this.examination.found.set(row, preview.examined);
        this.#draw();
      },
      () => {
        this.planned.failure = "unanswered";
        this.#draw();
      },
    );
  }

  /** The next message with something to say about it, in a direction; none when there is none. */
  nextFound(direction: 1 | -1): number | null {
    const { rows } = this;
    for (let at = this.at + direction; at >= 0 && at < rows.length; at += direction) {
      const row = rows[at];
      const examined = row && this.examination.found.get(row);
      if (examined && examined.verdict !== "sendable") return at;
    }
    return null;
  }

  /** Leaves the recipients out whose messages cannot go, or the one being looked at. */
  leaveOut(which: "blocked" | "this"): void {
    const { rows } = this;
    for (const [at, row] of rows.entries()) {
      const blocked = this.examination.found.get(row)?.verdict === "blocked";
      if (which === "this" ? at === this.at : blocked) this.leftOut.add(row);
    }
    this.look(Math.min(this.at, this.rows.length - 1));
  }

  putBack(): void {
    this.leftOut.clear();
    this.go("look");
  }

  /** Keeps what the person wrote, for this message alone. */
  keepEdit(draft: Draft): void {
    const row = this.rows[this.at];
    if (row) this.edited.set(row, draft);
    this.look(this.at);
  }

  /** The message as the draft and its row make it. */
  undoEdit(): void {
    const row = this.rows[this.at];
    if (row) this.edited.delete(row);
    this.look(this.at);
  }

  #rowsChanged(unique: UniqueRows | null): void {
    this.unique = unique;
    this.leftOut.clear();
    this.edited.clear();
    this.examination.clear();
    this.planned.confirmed = false;
    this.at = 0;
    this.preview = null;
  }

  async #read(source: Source, file?: File): Promise<Table | null> {
    const { desk } = this.#plugin;
    if (source === "paste") return await desk.readAddresses(this.pasted);
    return file ? await desk.readRows(new Uint8Array(await file.arrayBuffer())) : null;
  }

  async #fromMail(): Promise<Row[]> {
    return this.draft ? await this.#plugin.desk.recipientRows(this.draft) : [];
  }
}
