import type { SandboxAnswer, SandboxRequest } from "./request";

/** What is to happen to a request instead of, or after, the service acting on it. */
export type FaultAct =
  | { kind: "throttle"; retryAfter?: string; exposed?: boolean }
  | { kind: "answer"; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: "hang" }
  | { kind: "act-late"; when: Promise<unknown> }
  | { kind: "drop" }
  | { kind: "act-then-drop" }
  | { kind: "act-then-answer"; status: number; body?: unknown; headers?: Record<string, string> };

/** A failure that the next requests of this kind meet. */
export interface Fault {
  method: string;
  /** The path itself, or what the path with its query must match. */
  path: string | RegExp;
  /** How many requests meet it; one where nothing is said. */
  times?: number;
  act: FaultAct;
}

/** The act that gives this answer, of those the services make, instead of doing anything. */
export function answering({ status = 200, body, headers = {} }: SandboxAnswer): FaultAct {
  return { kind: "answer", status, headers, ...(body === undefined ? {} : { body }) };
}

/** Which requests fail, and how: by chance, for example. */
export type FaultRule = (request: SandboxRequest) => FaultAct | undefined;

/** The failures still to come. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];
  #rule: FaultRule = () => undefined;

  /** Adds a failure behind those already waiting. */
  next(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** From now on asks this rule about every request that no waiting failure is meant for. */
  by(rule: FaultRule): void {
    this.#rule = rule;
  }

  /** Forgets all failures that have not happened yet, and the rule. */
  clear(): void {
    this.#waiting = [];
    this.#rule = () => undefined;
  }

  /** Takes the failure meant for this request, if there is one. */
  take(request: SandboxRequest): FaultAct | undefined {
    const index = this.#waiting.findIndex(({ fault }) => meant(fault, request));
    const entry = this.#waiting[index];
    if (entry === undefined) return this.#rule(request);
    entry.left -= 1;
    if (entry.left <= 0) this.#waiting.splice(index, 1);
    return entry.fault.act;
  }
}

function meant(fault: Fault, request: SandboxRequest): boolean {
  if (fault.method.toUpperCase() !== request.method) return false;
  if (typeof fault.path === "string") return fault.path === request.path;
  const query = request.query.toString();
  return fault.path.test(query === "" ? request.path : `${request.path}?${query}`);
}
