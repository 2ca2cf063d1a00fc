import MailComposer from "nodemailer/lib/mail-composer";
import type { AttachmentStore } from "./attachment-store";
import type { PageMailbox } from "./gmail-api";
import type { GmailOptions, Outgoing } from "./options";

/** Sends what Gmail's own Send hands over, as Gmail's servers do. */
export async function sendOutgoing(
  mailbox: PageMailbox,
  store: AttachmentStore,
  { account, name }: GmailOptions,
  { draft, threadId, to, cc, bcc, subject, html, files, inReplyTo, archive }: Outgoing,
): Promise<{ id: string; threadId: string }> {
  const composed = new MailComposer({
    from: { name, address: account },
    to,
    cc,
    bcc,
    subject,
    html,
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: inReplyTo }),
    attachments: files.map(({ id, cid }) => {
      const { name: filename, mediaType, content } = store.get(id);
      return { filename, contentType: mediaType, content, ...(cid === undefined ? {} : { cid }) };
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  composed.keepBcc = true;
  const raw = (await composed.build()).toString("base64url");
  const sent = await mailbox.send(raw, threadId);
  await mailbox.dropDraft(draft);
  if (archive && threadId !== undefined) await mailbox.archive(threadId);
  return sent;
}
