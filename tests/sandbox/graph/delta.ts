import { randomBytes } from "node:crypto";
import { header, json, type SandboxAnswer, type SandboxRequest } from "../request";
import { CONTEXT, type Call } from "./call";
import type { Departed } from "./changes";
import type { Mailbox } from "./mailbox";
import { receivedSince, type Test } from "./message-query";
import { folderOf, idOf, viewed, wantsImmutableIds } from "./message-view";
import { GraphRefusal } from "./refusal";
import type { Folder, StoredMessage } from "./stored-message";

/** What the first request of a client asked for; its tokens carry it on. */
interface Asked {
  mailbox: Mailbox;
  folder: Folder;
  select: string | null;
  wanted: Test;
  immutable: boolean;
}

/** What a token stands for: the rest of a round, or where the next one begins. */
type State = Asked & { generation: number } & (
    { kind: "$skiptoken"; rest: Change[]; upTo: number } | { kind: "$deltatoken"; after: number }
  );

type Change = StoredMessage | Departed;

const OPTIONS = ["$select", "$filter", "$top"];
const DEFAULT_PAGE = 10;

/** Rounds of changes in a folder. Source: "message: delta" and "Get incremental changes to messages", read 2026-11. */
export class Delta {
  readonly #states = new Map<string, State>();
  readonly #generations = new Map<Mailbox, number>();

  /** Makes every token that this mailbox has given too old. */
  forget(mailbox: Mailbox): void {
    this.#generations.set(mailbox, this.#generation(mailbox) + 1);
  }

  /** `GET /me/mailFolders/{name}/messages/delta` */
  answer(call: Call): SandboxAnswer {
    const state = this.#stateOf(call);
    const { mailbox, folder } = state;
    const { rest, upTo } = state.kind === "$skiptoken" ? state : this.#round(state);
    const size = pageSize(call.request);
    const [page, more] = [rest.slice(0, size), rest.slice(size)];
    const asked: Asked = {
      mailbox,
      folder,
      select: state.select,
      wanted: state.wanted,
      immutable: state.immutable,
    };
    const next: State = {
      ...asked,
      generation: this.#generation(mailbox),
      ...(more.length > 0 ? { kind: "$skiptoken", rest: more, upTo } : { kind: "$deltatoken", after: upTo }),
    };
    return json(
      200,
      {
        "@odata.context": `${CONTEXT}Collection(message)`,
        [next.kind === "$skiptoken" ? "@odata.nextLink" : "@odata.deltaLink"]: this.#link(next),
        value: page.flatMap((change) => shown(change, asked)),
      },
      state.immutable ? { "preference-applied": 'IdType="ImmutableId"' } : {},
    );
  }

  /** A first round holds all that is wanted and nothing of what was there once. */
  #round({ mailbox, folder, wanted, after }: Extract<State, { kind: "$deltatoken" }>): {
    rest: Change[];
    upTo: number;
  } {
    const rest = mailbox
      .changes(folder, after)
      .filter((change) => ("fields" in change ? wanted(change) : after > 0));
    return { rest, upTo: mailbox.lastChange };
  }

  #stateOf({ request, mailbox, names }: Call): State {
    const { query } = request;
    const token = query.get("$skiptoken") ?? query.get("$deltatoken");
    return token === null
      ? this.#begun(mailbox, folderOf(names[0] ?? ""), request)
      : this.#known(token, mailbox, request);
  }

  #begun(mailbox: Mailbox, folder: Folder, request: SandboxRequest): State {
    const unknown = [...request.query.keys()].filter((name) => !OPTIONS.includes(name));
    if (unknown.length > 0) throw untracked(unknown.join(", "));
    const filter = request.query.get("$filter");
    const wanted = filter === null ? () => true : receivedSince(filter);
    if (wanted === undefined) throw untracked("$filter");
    return {
      kind: "$deltatoken",
      after: 0,
      mailbox,
      folder,
      wanted,
      select: request.query.get("$select"),
      immutable: wantsImmutableIds(request),
      generation: this.#generation(mailbox),
    };
  }

  #known(token: string, mailbox: Mailbox, request: SandboxRequest): State {
    const state = this.#states.get(token);
    if (state?.mailbox !== mailbox || [...request.query.keys()].length !== 1)
      throw new GraphRefusal(400, "BadRequest", "Badly formed token.");
    if (state.generation !== this.#generation(mailbox))
      throw new GraphRefusal(
        410,
        "SyncStateNotFound",
        `The sync state generation is not found; generation=${state.generation.toString()};[highest=${this.#generation(mailbox).toString()}].`,
      );
    // A token made for ids of one kind serves no other (alcionai/corso#3176).
    if (state.immutable !== wantsImmutableIds(request))
      throw new GraphRefusal(400, "SyncStateInvalid", "The sync state is invalid.");
    return state;
  }

  /** The folder is named in either way that OData knows. */
  #link(state: State): string {
    const token = randomBytes(48).toString("base64url");
    this.#states.set(token, state);
    const id = idOf(state.folder);
    const folder = state.kind === "$skiptoken" ? `mailfolders('${id}')` : `mailFolders/${id}`;
    return `https://graph.microsoft.com/v1.0/me/${folder}/messages/delta?${state.kind}=${token}`;
  }

  #generation(mailbox: Mailbox): number {
    return this.#generations.get(mailbox) ?? 1;
  }
}

/** A change as the page tells it; a message that left while its round is read is told by the next. */
function shown(change: Change, { folder, select, immutable }: Asked): object[] {
  const type = { "@odata.type": "#microsoft.graph.message" };
  if (!("fields" in change)) {
    const id = immutable ? change.immutableId : change.id;
    return [{ ...type, id, "@removed": { reason: "deleted" } }];
  }
  if (change.folder !== folder) return [];
  return [{ ...type, ...viewed(change, { immutable, select, expand: null }) }];
}

/** What a page holds at most: `$top` of the first request, or the preference that each request states. */
function pageSize(request: SandboxRequest): number {
  const [, preferred] = /\bodata\.maxpagesize\s*=\s*(\d+)/i.exec(header(request, "prefer") ?? "") ?? [];
  const size = Number(preferred ?? request.query.get("$top") ?? DEFAULT_PAGE);
  if (!Number.isInteger(size) || size < 1)
    throw new GraphRefusal(400, "BadRequest", "A page is asked for by a whole number.");
  return size;
}

function untracked(parameters: string): GraphRefusal {
  return new GraphRefusal(
    400,
    "ErrorInvalidUrlQuery",
    `The following parameters are not supported with change tracking over the 'Message' resource: '${parameters}'.`,
  );
}
