import type { Recipient } from "@microsoft/microsoft-graph-types";
import type { PostOffice } from "../post-office";
import type { Mailbox } from "./mailbox";
import { mimeOf } from "./mime";
import { GraphRefusal } from "./refusal";
import { deferredTo, type StoredMessage, type Submission } from "./stored-message";

const MESSAGE_OCTETS = 35 * 1024 * 1024;
const RECIPIENTS_AT_MOST = 500;

/**
 * Hands a message to transport, or refuses it; it leaves the drafts, now or at its deferred-send time, and Sent Items may
 * keep it.
 */
export async function submit(
  mailbox: Mailbox,
  message: StoredMessage,
  post: PostOffice,
  keepCopy: boolean,
): Promise<void> {
  const { to, raw } = await checked(mailbox, message);
  const at = deferredTo(message);
  if (at !== undefined && at > mailbox.now()) {
    mailbox.hold(message, { at, to, raw, keepCopy });
    return;
  }
  mailbox.limits.admit(to.length);
  await send(mailbox, message, post, { to, raw, keepCopy });
}

/** Lets a message go whose time has come. It counts now; over the day's limit it is refused. */
export async function leave(
  mailbox: Mailbox,
  message: StoredMessage,
  post: PostOffice,
  submission: Submission,
): Promise<void> {
  mailbox.limits.carryOver(submission.to.length, submission.at);
  await send(mailbox, message, post, submission);
}

/** Hands over what a mail program of Exchange's own sends, or sent at an earlier time. */
export async function submitByClient(
  mailbox: Mailbox,
  message: StoredMessage,
  post: PostOffice,
  at: number,
): Promise<void> {
  const { to, raw } = await checked(mailbox, message);
  mailbox.limits.carryOver(to.length, at);
  await send(mailbox, message, post, { to, raw, keepCopy: true, at });
}

/** The envelope and the MIME of a message that transport takes, or its refusal. */
async function checked(mailbox: Mailbox, message: StoredMessage): Promise<{ to: string[]; raw: Buffer }> {
  const { fields } = message;
  const sender = addressesOf([fields.from ?? {}])[0] ?? "";
  if (sender.toLowerCase() !== mailbox.account.address)
    throw new GraphRefusal(
      403,
      "ErrorSendAsDenied",
      "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account., Cannot submit message.",
    );
  const to = [fields.toRecipients, fields.ccRecipients, fields.bccRecipients].flatMap(addressesOf);
  if (to.length === 0)
    throw new GraphRefusal(
      400,
      "ErrorInvalidRecipients",
      "At least one recipient is not valid., No recipients.",
    );
  const unresolved = to.find((address) => !/^[^@\s]+@[^@\s]+$/.test(address));
  if (unresolved !== undefined)
    throw new GraphRefusal(
      400,
      "ErrorInvalidRecipients",
      `At least one recipient is not valid., Recipient '${unresolved}' is not resolved. All recipients must be resolved before a message can be submitted.`,
    );
  if (to.length > RECIPIENTS_AT_MOST)
    throw new GraphRefusal(
      400,
      "ErrorInvalidRecipients",
      "At least one recipient is not valid., The message has too many recipients.",
    );
  const raw = await mimeOf(message);
  if (raw.length > MESSAGE_OCTETS)
    throw new GraphRefusal(
      413,
      "ErrorMessageSizeExceeded",
      "The message exceeds the maximum supported size., Cannot submit message.",
    );
  return { to, raw };
}

async function send(
  mailbox: Mailbox,
  message: StoredMessage,
  post: PostOffice,
  { to, raw, keepCopy, at }: { to: string[]; raw: Buffer; keepCopy: boolean; at?: number },
): Promise<void> {
  mailbox.markSent(message, raw, at);
  const mail = { envelope: { from: mailbox.account.address, to }, raw };
  mailbox.remove(message);
  if (keepCopy) {
    mailbox.put(message, "sentitems");
    post.file(mail);
  }
  await post.post(mail);
}

function addressesOf(list: Recipient[] | null | undefined): string[] {
  return (list ?? []).map(({ emailAddress }) => emailAddress?.address ?? "");
}
