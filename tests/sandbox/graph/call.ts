import { header, type SandboxAnswer, type SandboxRequest } from "../request";
import type { Mailbox } from "./mailbox";
import { GraphRefusal } from "./refusal";
import type { StoredMessage } from "./stored-message";

/** Where the annotations of an answer point to. */
export const CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#";

/** What a route is told: the mailbox, the request, and what the path names. */
export interface Call {
  request: SandboxRequest;
  mailbox: Mailbox;
  /** The decoded variable parts of the path, in order. */
  names: string[];
}

/** One thing Graph can be asked. */
export interface Route {
  method: string;
  path: RegExp;
  /** Any one of these scopes is enough. */
  scopes: string[];
  act: (call: Call) => SandboxAnswer | Promise<SandboxAnswer>;
}

/** The message the path names. */
export function found({ mailbox, names }: Call): StoredMessage {
  return mailbox.find(names[0] ?? "");
}

/** The message the path names, as long as it is a draft. */
export function draftOf(call: Call): StoredMessage {
  const message = found(call);
  if (message.fields.isDraft !== true)
    throw new GraphRefusal(400, "ErrorInvalidOperation", "The message is not a draft.");
  if (message.submission !== undefined)
    throw new GraphRefusal(400, "ErrorInvalidOperation", "The message has already been submitted.");
  return message;
}

/** Whether the request brings MIME instead of JSON. */
export function isMime(request: SandboxRequest): boolean {
  return /^text\/plain\b/i.test(header(request, "content-type") ?? "");
}

/** The JSON of a request that writes. */
export function body(request: SandboxRequest): unknown {
  if (!/^application\/json\b/i.test(header(request, "content-type") ?? ""))
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Write requests (excluding DELETE) must contain the Content-Type header declaration.",
    );
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}
