import type { Sandbox } from "../sandbox/sandbox";
import { type Answer, type Ask, jsonOf } from "./sandbox.fixture";

export const API = "https://gmail.googleapis.com/gmail/v1/users/me";
export const UPLOAD = "https://gmail.googleapis.com/upload/gmail/v1/users/me";

/** Asks Gmail as Mina with these scopes. */
export type AskGmail = (
  method: string,
  address: string,
  body?: Buffer | object,
  mediaType?: string,
) => Promise<Answer>;

export function asMina(sandbox: Sandbox, ask: Ask, ...scopes: string[]): AskGmail {
  const token = sandbox.token(
    "mina@gmail.example",
    scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  );
  return (method, address, body, mediaType = "application/json") =>
    ask(method, address, {
      headers: { authorization: `Bearer ${token}`, "content-type": mediaType },
      ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
}

/** The reason in Gmail's error body. */
export function reasonOf(answer: Answer): unknown {
  return causeOf(answer).reason;
}

/** The first cause in Gmail's error body. */
export function causeOf(answer: Answer): { reason: unknown; message: unknown } {
  const { error } = jsonOf(answer) as { error: { errors: { reason: unknown; message: unknown }[] } };
  return { reason: error.errors[0]?.reason, message: error.errors[0]?.message };
}
