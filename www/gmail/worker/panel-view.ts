import type { ChannelView } from "mailrail";
import type { FailureCode, View } from "../../app/plugin";
import type { ToPanel } from "../messages";
import { SHOWS } from "../shows";
import type { MailboxActivity } from "./activity";
import { core, policy } from "./core";
import type { Outboxes } from "./outboxes";
import type { Parted } from "./parted";
import type { MailboxQuota } from "./quota";
import { readSettings } from "./settings";
import type { OpenWindows, Window } from "./windows";

/** What the worker knows and a panel shows. */
export interface Standing {
  windows: OpenWindows;
  quota: MailboxQuota;
  outboxes: Outboxes;
  activity: MailboxActivity;
  parted: Parted;
  failure: FailureCode | null;
}

/** Everything a panel shows, at this moment. */
export async function panelView(standing: Standing): Promise<ToPanel> {
  const { windows, quota, outboxes, activity, parted, failure } = standing;
  const { consent, counting, granted, signedInAs } = await readSettings();
  const window = windows.attended;
  const page = windows.page;
  // Gmail's page tells the mailbox by its address; its name stands in the mail.
  const name = window?.draft.from.name;
  const account = page?.account && name !== undefined ? { ...page.account, name } : (page?.account ?? null);
  const at = window ?? parted;
  const channel = await channelView();
  const mailbox = account?.address ?? signedInAs;
  const view: View = {
    host: "gmail",
    channel,
    account,
    signedIn: signedInAs !== null && (account === null || signedInAs === account.address),
    compose: window === null ? null : composeOf(window),
    guarded: windows.guarded,
    consent,
    granted,
    progress: at.progress,
    outcome: at.outcome,
    failure: window?.failure ?? failure ?? (channel === null ? "core-not-loaded" : null),
    fixed: window?.fixed?.note ?? null,
    policy: policy.note,
    quota: quota.view,
    counting: { on: counting, problem: quota.counting.problem },
    outbox: outboxes.viewOf(mailbox),
    carriesOutbox: false,
    activity: activity.note,
  };
  return { kind: "view", locale: windows.locale, mailbox, view };
}

async function channelView(): Promise<ChannelView | null> {
  try {
    return (await core()).channel();
  } catch {
    return null;
  }
}

function composeOf({ id, draft, review, permit }: Window): View["compose"] {
  const { subject, attachments } = draft;
  return review === null
    ? null
    : { id, subject, attachments: attachments.length, review, permit, shows: SHOWS };
}
