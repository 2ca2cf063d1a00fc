import PostalMime, { type Address } from "postal-mime";
import type { gmail_v1 } from "@googleapis/gmail";
import { headOf, type PostOffice } from "../post-office";
import type { EmulatedMailbox } from "./mailbox";
import type { IncomingMessage } from "./message-body";
import { GmailRefusal, invalidArgument } from "./refusal";

const RECIPIENTS_AT_MOST = 500;

/** Sends a message: its envelope is who its headers name, Bcc too. */
export async function submit(
  mailbox: EmulatedMailbox,
  message: IncomingMessage,
  post: PostOffice,
): Promise<gmail_v1.Schema$Message> {
  const { to, cc, bcc } = await PostalMime.parse(headOf(message.raw));
  const recipients = [to, cc, bcc].flatMap(addressesOf);
  if (recipients.length === 0) throw invalidArgument("Recipient address required");
  if (recipients.some((address) => !/^[^@\s]+@[^@\s]+$/.test(address)))
    throw invalidArgument("Invalid To header");
  if (recipients.length > RECIPIENTS_AT_MOST) throw invalidArgument("Too many recipients");
  const refused = mailbox.limits.send(recipients.length);
  if (refused !== null) throw new GmailRefusal(refused);
  const stored = await mailbox.store<gmail_v1.Schema$Message>("messages/send", message);
  const mail = { envelope: { from: mailbox.address, to: recipients }, raw: message.raw };
  post.file(mail);
  await post.post(mail);
  return brief(stored);
}

/** What Gmail says of a message it has just taken in. */
export function brief({ id, threadId, labelIds }: gmail_v1.Schema$Message): gmail_v1.Schema$Message {
  return { id: id ?? null, threadId: threadId ?? null, labelIds: labelIds ?? [] };
}

function addressesOf(addresses: Address[] = []): string[] {
  return addresses
    .flatMap((address) => (address.group === undefined ? [address] : address.group))
    .map(({ address }) => address);
}
