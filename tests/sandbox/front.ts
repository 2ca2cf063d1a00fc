import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate";
import type { FaultAct, Faults } from "./fault";
import { json, type SandboxAnswer, type SandboxRequest, type SeenRequest, type Service } from "./request";

/** The one TLS server every host name of a test leads to; it picks the service by the Host header. */
export class Front {
  readonly seen: SeenRequest[] = [];
  readonly #services = new Map<string, Service>();
  readonly #faults: Faults;
  readonly #server: Server;

  constructor(certificate: Certificate, faults: Faults) {
    this.#faults = faults;
    this.#server = createServer({ key: certificate.key, cert: certificate.cert }, (incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch((error: unknown) => {
        // A fault of the sandbox itself or a client gone in mid-request; the first must not look like a drop.
        if (outgoing.headersSent || incoming.socket.destroyed) outgoing.destroy();
        else reply(outgoing, { status: 500, body: `The sandbox failed: ${String(error)}` });
      });
    });
  }

  /** Puts a service, or another one, at this host. */
  serve(host: string, service: Service): void {
    this.#services.set(host.toLowerCase(), service);
  }

  /** Starts on a free port and says which. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", () => {
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Stops, and cuts what is still open: requests that hang end here. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await read(incoming);
    const seen: SeenRequest = {
      method: request.method,
      host: request.host,
      path: request.path,
      origin: incoming.headers.origin,
    };
    this.seen.push(seen);
    const service = this.#services.get(request.host);
    if (service === undefined) {
      reply(outgoing, { status: 502, body: "No such host in the sandbox." });
      return;
    }
    if (request.method === "OPTIONS" && service.cors !== undefined) {
      reply(outgoing, service.cors.preflight(request));
      return;
    }
    const act = this.#faults.take(request);
    const work = async (): Promise<Answered> =>
      act === undefined ? service.handle(request) : fail(act, service, request);
    const answer = await (service.admit?.(request, work) ?? work());
    if (answer === "hang") return;
    if (answer === "drop") {
      incoming.socket.destroy();
      return;
    }
    seen.status = answer.status ?? 200;
    reply(outgoing, withHeaders(answer, service.cors?.headers(request) ?? {}));
  }
}

type Answered = SandboxAnswer | "hang" | "drop";

async function fail(act: FaultAct, service: Service, request: SandboxRequest): Promise<Answered> {
  switch (act.kind) {
    case "hang":
    case "drop":
      return act.kind;
    case "act-late":
      await act.when;
      return service.handle(request);
    case "act-then-drop":
      await service.handle(request);
      return "drop";
    case "answer":
      return chosen(act);
    case "act-then-answer":
      await service.handle(request);
      return chosen(act);
    case "throttle": {
      const answer = service.throttled?.() ?? { status: 429 };
      const headers = act.retryAfter === undefined ? {} : { "retry-after": act.retryAfter };
      return withHeaders(answer, { ...headers, ...(act.exposed === true ? EXPOSED : {}) });
    }
  }
}

const EXPOSED = { "access-control-expose-headers": "Retry-After" };

function chosen(act: { status: number; body?: unknown; headers?: Record<string, string> }): SandboxAnswer {
  if (act.body === undefined) return { status: act.status, headers: act.headers ?? {} };
  if (typeof act.body === "string" || Buffer.isBuffer(act.body))
    return { status: act.status, headers: act.headers ?? {}, body: act.body };
  return json(act.status, act.body, act.headers);
}

/** The answer with these headers under its own; lists of exposed headers are joined. */
function withHeaders(answer: SandboxAnswer, headers: Record<string, string>): SandboxAnswer {
  const own = Object.fromEntries(
    Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const exposed = [headers["access-control-expose-headers"], own["access-control-expose-headers"]]
    .filter((list) => list !== undefined)
    .join(", ");
  const joined = {
    ...headers,
    ...own,
    ...(exposed === "" ? {} : { "access-control-expose-headers": exposed }),
  };
  return { ...answer, headers: joined };
}

async function read(incoming: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const host = (incoming.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
  const url = new URL(incoming.url ?? "/", `https://${host === "" ? "nowhere.invalid" : host}`);
  return {
    method: incoming.method ?? "GET",
    host,
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}

function reply(outgoing: ServerResponse, answer: SandboxAnswer): void {
  // A fresh connection for each request: on a reused one Chromium resends by itself what a drop cut off.
  outgoing.writeHead(answer.status ?? 200, { connection: "close", ...answer.headers });
  outgoing.end(answer.body);
}
