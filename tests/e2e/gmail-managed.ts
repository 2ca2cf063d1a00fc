import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { dirname } from "node:path";
import { EXTENSION_ID } from "../sandbox/gmail/open";
import { expect, type Gmail } from "./gmail.fixture";

/** Where Debian's Chromium finds what an administrator decides; the browser itself reads it, so root writes it. */
const FILE = "/etc/chromium/policies/managed/mailrail-e2e.json";

/** In Linux' abstract namespace: a name that is free again when whoever has it dies. */
const TURN = "\0mailrail-e2e-managed";
let turn: Server | null = null;

/** Waits until no other worker's tests decide: there is one file for all browsers of the machine. */
export async function takeTurn(): Promise<void> {
  for (;;) {
    const server = createServer();
    server.listen(TURN);
    try {
      await once(server, "listening");
      turn = server;
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Lets other workers' tests decide. */
export function endTurn(): void {
  turn?.close();
  turn = null;
}

/** Decides for every browser of the machine: other tests' may read it meanwhile, so it speaks of nobody they write to. */
export function decide(policy: object): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ "3rdparty": { extensions: { [EXTENSION_ID]: policy } } }));
}

/** No administrator decides anything. */
export function decideNothing(): void {
  rmSync(FILE, { force: true });
}

/** Opens Gmail once the organisation's policy is in force. */
export async function underPolicy(gmail: () => Promise<Gmail>): Promise<Gmail> {
  const mail = await gmail();
  const panel = await mail.panel();
  // The buttons move when it comes.
  await expect(panel.locator("[data-action=outbox-open]")).toBeVisible();
  await panel.locator("[data-action=settings-open]").click();
  await expect(panel.getByText("In use. Your organisation decides")).toBeVisible();
  await panel.close();
  await mail.page.bringToFront();
  return mail;
}
