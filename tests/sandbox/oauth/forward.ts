import type { IncomingHttpHeaders } from "node:http";
import type { Emulated } from "../emulators";
import { header, type CorsPolicy, type SandboxAnswer, type SandboxRequest } from "../request";

/** What of a request is handed on. */
export interface Forwarded {
  method: string;
  headers: IncomingHttpHeaders;
  body?: Buffer;
}

/** Hands a request on to emulate under this path, and its answer back without emulate's own CORS. */
export async function forward(
  emulator: Emulated,
  request: Forwarded,
  path: string,
  form?: URLSearchParams,
): Promise<SandboxAnswer> {
  const response = await emulator.fetch(path, {
    method: request.method,
    headers: { "content-type": request.headers["content-type"] ?? "application/x-www-form-urlencoded" },
    ...(request.method === "GET" ? {} : { body: form?.toString() ?? request.body?.toString("utf8") ?? "" }),
  });
  const headers: Record<string, string> = {};
  for (const name of ["content-type", "location"]) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** The form a request carries. */
export function formOf(request: SandboxRequest): URLSearchParams {
  return new URLSearchParams(request.body.toString("utf8"));
}

/** The JSON object of an answer. */
export function jsonIn(answer: SandboxAnswer): Record<string, unknown> {
  return JSON.parse(String(answer.body)) as Record<string, unknown>;
}

/** What an ID token claims; the sandbox made it and need not check it. */
export function claimsIn(idToken: unknown): Record<string, unknown> {
  const payload = typeof idToken === "string" ? idToken.split(".")[1] : undefined;
  return JSON.parse(Buffer.from(payload ?? "e30", "base64url").toString("utf8")) as Record<string, unknown>;
}

/** A redirect with these parameters, in the fragment or in the query. */
export function redirect(to: string, parameters: Record<string, string>, byFragment: boolean): SandboxAnswer {
  const url = new URL(to);
  if (byFragment) url.hash = new URLSearchParams(parameters).toString();
  else for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { status: 302, headers: { location: url.href } };
}

/** Token endpoints answer the origin that asks. */
export const OAUTH_CORS: CorsPolicy = {
  preflight: (request) => ({
    headers: {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-methods": "GET, POST, OPTIONS",
      "access-control-allow-headers": header(request, "access-control-request-headers") ?? "",
    },
  }),
  headers: ({ headers: { origin } }) =>
    origin === undefined ? {} : { "access-control-allow-origin": origin, vary: "Origin" },
};
