import { randomUUID } from "node:crypto";
import { header, json, type SandboxAnswer, type SandboxRequest } from "../request";

/** A request Graph does not do, with what it says about it. */
export class GraphRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Graph's error body, as `error.code`, `error.message` and `error.innerError`. */
export function graphError(
  status: number,
  code: string,
  message: string,
  clientRequestId: string = randomUUID(),
  headers: Record<string, string> = {},
): SandboxAnswer {
  const requestId = randomUUID();
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    "request-id": requestId,
    "client-request-id": clientRequestId,
  };
  return json(
    status,
    { error: { code, message, innerError } },
    { ...headers, "request-id": requestId, "client-request-id": clientRequestId },
  );
}

/** The refusal as an answer to this request. */
export function refused(
  request: SandboxRequest,
  { status, code, message, headers }: GraphRefusal,
): SandboxAnswer {
  return graphError(status, code, message, header(request, "client-request-id"), headers);
}

/** 429 as Graph gives it when an app is over its concurrency for one mailbox. */
export function graphThrottled(): SandboxAnswer {
  return graphError(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.");
}

/** 404 for an item that is not, or no longer, under this id. */
export function itemNotFound(): GraphRefusal {
  return new GraphRefusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}

/** 400 for a body the service cannot read. */
export function unreadable(message: string): GraphRefusal {
  return new GraphRefusal(400, "RequestBodyRead", message);
}
