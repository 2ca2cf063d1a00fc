import assert from "node:assert/strict";
import type { BrowserContext } from "@playwright/test";
import { launchWithExtension } from "../gmail/open";
import { type Sandbox, startSandbox } from "../sandbox";
import { Act } from "./act";
import { launchPlain, PICTURED } from "./browsers";
import { sendFromGmail } from "./gmail";
import { anasMail, type DemoFile, type DemoMail, minasMail } from "./mails";
import { sendFromOutlook } from "./outlook";
import { type Delivery, readBack } from "./read-back";

/** The longest a plugin may take: a hang is a failure. */
const LIMIT_SECONDS = 120;

/** One step may take half of that: the failure then says what was waited for. */
const STEP_MS = 60_000;

/** One plugin: how its browser starts, what is written, and how it is sent. */
interface Play {
  name: string;
  launch: (sandbox: Sandbox) => Promise<BrowserContext>;
  write: () => Promise<DemoMail>;
  send: (context: BrowserContext, sandbox: Sandbox, mail: DemoMail, act: Act) => Promise<string>;
}

const PLAYS: Play[] = [
  {
    name: "Outlook",
    launch: (sandbox) => launchPlain(sandbox),
    write: anasMail,
    send: sendFromOutlook,
  },
  {
    name: "Gmail",
    launch: (sandbox) => launchWithExtension(sandbox, { more: PICTURED }),
    write: minasMail,
    send: sendFromGmail,
  },
];

/** Drives both plugins, and prints what their recipients got. */
export async function check(): Promise<void> {
  const sandbox = await new Act("Sandbox").within(LIMIT_SECONDS, startSandbox);
  for (const { name, launch, write, send } of PLAYS)
    await new Act(name).within(LIMIT_SECONDS, async (act) => {
      const mail = await write();
      const context = await launch(sandbox);
      context.setDefaultTimeout(STEP_MS);
      const outcome = await send(context, sandbox, mail, act);
      assert.equal(outcome, "sent", `the plugin says "${outcome}"`);
      act.now("reads the mail back");
      const delivery = await readBack(sandbox, onlySent(sandbox, mail), outcome);
      compare(delivery, mail);
      assert.equal(sandbox.drafts(mail.from.address), 0, "a draft of the sent mail is left");
      console.log(JSON.stringify(delivery));
      await context.close();
    });
  console.log(JSON.stringify({ demo: "ok" }));
}

function onlySent(sandbox: Sandbox, { from }: DemoMail) {
  const [sent, ...more] = sandbox.sent(from.address);
  assert.ok(sent && more.length === 0, `${from.address} has sent ${more.length + (sent ? 1 : 0)} messages`);
  return sent;
}

/** What was received is what was written, names, files and all. */
function compare(
  { received }: Delivery,
  { from, to, cc, bcc, subject, picture, attachment }: DemoMail,
): void {
  const { attachments, ...head } = received;
  assert.deepEqual(head, { from, to, cc, bcc: bcc.map(({ address }) => ({ address })), subject });
  assert.deepEqual(hashes(attachments), hashes([picture, attachment]));
}

function hashes(files: Pick<DemoFile, "name" | "sha256">[]): Record<string, string> {
  return Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]));
}
