import type { SandboxAnswer, SandboxRequest } from "../request";
import type { EmulatedMailbox } from "./mailbox";

/** One request to Gmail's API, with whose it is and what it may. */
export interface Call {
  request: SandboxRequest;
  mailbox: EmulatedMailbox;
  scopes: ReadonlySet<string>;
  /** The id the path names. */
  id: string;
}

/** One method of Gmail's API. */
export interface Route {
  method: string;
  path: RegExp;
  /** Any one of these scopes is enough. */
  scopes: string[];
  /** What it takes of the units a minute. */
  units: number;
  act: (call: Call) => Promise<SandboxAnswer>;
}

/** Scopes by what they let do. */
export const ALL = ["https://mail.google.com/", "gmail.modify"];
export const COMPOSE = [...ALL, "gmail.compose"];
export const SEND = [...COMPOSE, "gmail.send"];
export const READ = [...ALL, "gmail.readonly"];
export const LIST = [...READ, "gmail.metadata"];
