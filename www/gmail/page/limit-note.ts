import type { HostPermit, Permit, Severity } from "mailrail";

/** A limit that keeps a mail from going now, and how it is marked. */
export interface LimitNote {
  permit: Exclude<Permit, { permit: "now" }>;
  severity: Severity;
}

/** What a window shows of the limits for Mailrail's own send. */
export function limitHere(permit: Permit | null): LimitNote | null {
  return permit === null || permit.permit === "now"
    ? null
    : { permit, severity: permit.permit === "never" ? "block" : "confirm" };
}

/** What a window shows of the limits for Gmail's own Send, which was pressed. */
export function limitThere(at: HostPermit | null): LimitNote | null {
  return at === null || at.permit.permit === "now" || at.severity === undefined
    ? null
    : { permit: at.permit, severity: at.severity };
}
