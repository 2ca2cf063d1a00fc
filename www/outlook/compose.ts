import type { Draft, Mailbox } from "mailrail";
import type { Attachments } from "./attachments";
import { ask } from "./office";
import { readThread } from "./thread";

/** Outlook repeats the address where it knows no name. */
function mailbox({ emailAddress, displayName, recipientType }: Office.EmailAddressDetails): Mailbox {
  return {
    address: emailAddress,
    ...(displayName && displayName !== emailAddress ? { name: displayName } : {}),
    ...(recipientType === Office.MailboxEnums.RecipientType.DistributionList ? { list: true } : {}),
  };
}

/** The recipients in one of the item's fields. */
export async function recipients(name: string, field: Office.Recipients): Promise<Mailbox[]> {
  const all = await ask<Office.EmailAddressDetails[]>(name, (done) => {
    field.getAsync(done);
  });
  return all.map(mailbox);
}

async function body(item: Office.MessageCompose): Promise<{ html: string } | { text: string }> {
  const type = await ask<Office.CoercionType>("body type", (done) => {
    item.body.getTypeAsync(done);
  });
  const content = await ask<string>("body", (done) => {
    item.body.getAsync(type, done);
  });
  return type === Office.CoercionType.Html ? { html: content } : { text: content };
}

/** Outlook's compose item as the core's Draft. Reads only; every rule is in the core. */
export async function readDraft(
  item: Office.MessageCompose,
  attachments: Attachments,
  mailboxOfPane: Office.Mailbox,
): Promise<Draft> {
  const [from, to, cc, bcc, subject, content, thread] = await Promise.all([
    ask<Office.EmailAddressDetails>("from", (done) => {
      item.from.getAsync(done);
    }),
    recipients("to", item.to),
    recipients("cc", item.cc),
    recipients("bcc", item.bcc),
    ask<string>("subject", (done) => {
      item.subject.getAsync(done);
    }),
    body(item),
    readThread(item, mailboxOfPane),
  ]);
  const listed = await attachments.list("html" in content ? content.html : "");
  return {
    from: mailbox(from),
    mailbox: mailboxOfPane.userProfile.emailAddress,
    to,
    cc,
    bcc,
    subject,
    ...content,
    attachments: listed,
    ...(thread ? { thread } : {}),
  };
}
