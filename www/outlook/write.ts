import type { Draft, Recipient } from "mailrail";
import { ask } from "./office";

/** What a fix may change. */
const FIELDS = ["to", "cc", "bcc", "subject", "html", "text"] as const;
type WrittenField = (typeof FIELDS)[number];

/** Office.js takes so many recipients a call. Source: Office.js `Recipients.setAsync`, read 2026-11. */
const RECIPIENTS_A_CALL = 100;

/** Whether two readings of the window say the same in all that a fix may change. */
export function sameWriting(one: Draft, other: Draft): boolean {
  return changedFields(one, other).length === 0;
}

/**
 * Writes into the window the fields in which the drafts differ, and nothing else. When one cannot be written, those
 * already written get their old values back, and the promise rejects.
 */
export async function writeChanges(item: Office.MessageCompose, before: Draft, after: Draft): Promise<void> {
  const begun: WrittenField[] = [];
  try {
    for (const field of changedFields(before, after)) {
      begun.push(field);
      await write(item, field, after);
    }
  } catch (error) {
    for (const field of begun.reverse()) await write(item, field, before).catch(() => undefined);
    throw error;
  }
}

/** Fields that grow come first, so that somebody who moves from one to another is never in none. */
function changedFields(before: Draft, after: Draft): WrittenField[] {
  const growth = (field: WrittenField) => (after[field]?.length ?? 0) - (before[field]?.length ?? 0);
  return FIELDS.filter((field) => written(before, field) !== written(after, field)).sort(
    (one, other) => growth(other) - growth(one),
  );
}

/** A field as it would be written; what else is known of a recipient is Outlook's to say. */
function written(draft: Draft, field: WrittenField): string {
  const value = draft[field] ?? "";
  return typeof value === "string" ? value : JSON.stringify(details(value));
}

function details(recipients: Recipient[]): { emailAddress: string; displayName: string }[] {
  return recipients
    .flatMap((one) => ("members" in one ? one.members : [one]))
    .map(({ address, name }) => ({ emailAddress: address, displayName: name ?? address }));
}

async function write(item: Office.MessageCompose, field: WrittenField, draft: Draft): Promise<void> {
  switch (field) {
    case "to":
    case "cc":
    case "bcc":
      return writeRecipients(field, item[field], draft[field]);
    case "subject":
      return ask<void>("subject", (done) => {
        item.subject.setAsync(draft.subject, done);
      });
    case "html":
    case "text": {
      const coercionType = field === "html" ? Office.CoercionType.Html : Office.CoercionType.Text;
      return ask<void>("body", (done) => {
        item.body.setAsync(draft[field] ?? "", { coercionType }, done);
      });
    }
  }
}

async function writeRecipients(
  name: string,
  field: Office.Recipients,
  recipients: Recipient[],
): Promise<void> {
  const all = details(recipients);
  await ask<void>(name, (done) => {
    field.setAsync(all.slice(0, RECIPIENTS_A_CALL), done);
  });
  for (let at = RECIPIENTS_A_CALL; at < all.length; at += RECIPIENTS_A_CALL)
    await ask<void>(name, (done) => {
      field.addAsync(all.slice(at, at + RECIPIENTS_A_CALL), done);
    });
}
