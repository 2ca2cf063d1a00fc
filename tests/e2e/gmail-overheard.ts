import { type BrowserContext, expect, type Worker } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox";

/** A word the bodies of these tests hold and nothing else does. */
export const BODY_WORD = "Heidelbeerkuchen";

/** Whom the page and the extension may talk to. */
const ALLOWED = new Set([
  "mail.google.com",
  // Where Gmail sends those who ask for an attachment's content.
  "mail-attachment.googleusercontent.com",
  "gmail.googleapis.com",
  "accounts.google.com",
  "oauth2.googleapis.com",
  // The browser itself answers this one at the end of a sign-in; a test browser also asks.
  "idihlccogeicoiidoddbdgeljjifmnej.chromiumapp.org",
]);

/** What Chromium asks of its own accord, with or without an extension. */
const CHROMIUM = new Set([
  // Its component and extension updater.
  "update.googleapis.com",
  // Its form filler describes each form it sees.
  "content-autofill.googleapis.com",
  // Its new tab page, in the place of an extension's that was alone in its window.
  "start.duckduckgo.com",
  // Its spelling dictionaries.
  "redirector.gvt1.com",
]);

/** Everything the pages and the worker wrote to the console or threw, and the tokens they sent. */
export class Overheard {
  readonly #said: string[] = [];
  readonly #tokens = new Set<string>();
  readonly #sandbox: Sandbox;

  constructor(context: BrowserContext, sandbox: Sandbox) {
    this.#sandbox = sandbox;
    const listen = (worker: Worker): void => {
      worker.on("console", (message) => this.#said.push(message.text()));
    };
    context.on("console", (message) => this.#said.push(message.text()));
    context.on("weberror", (error) => this.#said.push(String(error.error())));
    context.on("serviceworker", listen);
    for (const worker of context.serviceWorkers()) listen(worker);
    context.on("request", (request) => {
      const token = request.headers()["authorization"]?.replace(/^Bearer /, "");
      if (token !== undefined) this.#tokens.add(token);
    });
  }

  /** No token, address or text of a mail was written down, and nobody else was asked anything. */
  check(): void {
    const said = this.#said.join("\n");
    for (const token of this.#tokens) expect(said).not.toContain(token);
    expect(said).not.toMatch(/@[\w.-]+\.example/);
    expect(said).not.toContain(BODY_WORD);
    const others = this.#sandbox.seen.filter(({ host }) => !ALLOWED.has(host) && !CHROMIUM.has(host));
    expect(others).toEqual([]);
  }
}
