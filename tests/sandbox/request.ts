import type { IncomingHttpHeaders } from "node:http";

/** One request as a service of the sandbox sees it. */
export interface SandboxRequest {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a service answers; 200 and an empty body where nothing is said. */
export interface SandboxAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Answers every request for one host. */
export type SiteHandler = (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;

/** One line of the sandbox's log: what was asked of whom, never what it said. */
export interface SeenRequest {
  method: string;
  host: string;
  path: string;
  /** The Origin header, where there was one. */
  origin: string | undefined;
  /** What a service, or a fault in its place, answered. */
  status?: number;
}

/** How a service answers cross-origin callers. */
export interface CorsPolicy {
  /** Answers a preflight. */
  preflight(request: SandboxRequest): SandboxAnswer;
  /** Headers every other answer carries, also the ones a fault gives. */
  headers(request: SandboxRequest): Record<string, string>;
}

/** One host of the sandbox. */
export interface Service {
  handle: SiteHandler;
  cors?: CorsPolicy;
  /** Does the work for a request from its arrival to its answer, or turns it away. */
  admit?: <T>(request: SandboxRequest, work: () => Promise<T>) => Promise<T | SandboxAnswer>;
  /** What this service says when it throttles. */
  throttled?: () => SandboxAnswer;
}

/** One of Graph's types with the annotations of OData beside its own properties. */
export type Annotated<T> = T & Partial<Record<`@odata.${string}`, string>>;

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): SandboxAnswer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}

/** An answer with an HTML page. */
export function page(status: number, html: string): SandboxAnswer {
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: html };
}

/** The value of a header that may come once only. */
export function header(request: SandboxRequest, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(", ") : value;
}
