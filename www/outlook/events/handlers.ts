import type { Draft, Mailrail } from "mailrail";
import type { Reader } from "../../app/quota-wording";
import { texts, type Texts } from "../../app/texts";
import { Archives } from "../archives";
import { Attachments } from "../attachments";
import { readDraft } from "../compose";
import { recallDomains } from "../familiar";
import { isSupported } from "../mailbox";
import { type Noted, Notes } from "../notes";
import { firstParticipants, withParticipants } from "../participants";
import { type Abilities, answerTo, gravest, type Verdict } from "./answer";
import { loadCore } from "./core";
import { openDoNotSend } from "./do-not-send";
import { fingerprint } from "./fingerprint";
import { countSend, hostPermit } from "./limits";
import { preparePolicy, usePolicy } from "./policy";
import { checksAgain, sayUnchecked } from "./unchecked";

type Event = Office.MailboxEvent;
type Answer = Office.SmartAlertsEventCompletedOptions;

/**
 * Outlook's own Send was pressed. What the review cannot be made for goes out: a person must be able to send when the
 * add-in is what is broken.
 */
export function onMessageSend(event: Event): void {
  const { mailbox, roamingSettings } = Office.context;
  const item = mailbox.item as Office.MessageCompose;
  answer(item, mailbox).then(
    (found) => {
      checksAgain(roamingSettings);
      event.completed(found);
    },
    () => {
      unchecked(item);
      event.completed({ allowEvent: true });
    },
  );
}

/** The window has just opened: whom a reply went to is still as Outlook put it. */
export function onNewMessageCompose(event: Event): void {
  prepare(event, async (core, item, notes) => {
    const participants = await firstParticipants(item);
    if (participants.length > 0) await notes.write("participants", JSON.stringify(participants));
    await preparePolicy(core, notes);
  });
}

export function onMessageRecipientsChanged(event: Event): void {
  prepare(event, (core, _item, notes) => preparePolicy(core, notes));
}

export function onMessageAttachmentsChanged(event: Event): void {
  prepare(event, async (core, item, notes) => {
    const attachments = new Attachments(item);
    const [noted, listed] = await Promise.all([notes.read(), attachments.list("")]);
    const archives = archivesOf(core, attachments, noted);
    const note = (await archives.look(listed)) ? archives.note() : null;
    if (note !== null) await notes.write("archives", note);
    await preparePolicy(core, notes);
  });
}

/** Work that makes the send quick, and that may fail: the send does without. A core that cannot load is told now. */
function prepare(
  event: Event,
  work: (core: Mailrail, item: Office.MessageCompose, notes: Notes) => Promise<void>,
): void {
  const { mailbox } = Office.context;
  const item = mailbox.item as Office.MessageCompose;
  const done = (): void => {
    event.completed();
  };
  if (!isSupported(mailbox)) {
    done();
    return;
  }
  try {
    const core = loadCore();
    const notes = new Notes(item);
    work(core, item, notes)
      .then(() => rehearse(core, item, notes))
      .then(done, done);
  } catch {
    unchecked(item);
    done();
  }
}

async function answer(item: Office.MessageCompose, mailbox: Office.Mailbox): Promise<Answer> {
  if (!isSupported(mailbox)) return { allowEvent: true };
  const core = loadCore();
  const notes = new Notes(item);
  const { verdict, draft, noted } = await look(core, item, mailbox, notes);
  const abilities = { promptsUser: Office.context.requirements.isSetSupported("Mailbox", "1.14") };
  const confirmed = await isConfirmed(verdict, abilities, notes, noted);
  const answered: Answer = confirmed ? { allowEvent: true } : answerTo(verdict, reader(), abilities);
  // "Send Anyway" is pressed without anybody being told, so a mail that is asked about may be on its way.
  if (answered.allowEvent === true || answered.sendModeOverride !== undefined) await countSend(core, draft);
  return answered;
}

function reader(): Reader {
  const { displayLanguage } = Office.context;
  return { t: texts(displayLanguage), locale: displayLanguage, now: Date.now() };
}

/** What was read of a mail, and what the core says of it. */
interface Look {
  verdict: Verdict;
  draft: Draft;
  noted: Noted;
}

/** Reads the mail, reviews it and asks whether the limits let it go. */
async function look(
  core: Mailrail,
  item: Office.MessageCompose,
  mailbox: Office.Mailbox,
  notes: Notes,
): Promise<Look> {
  const attachments = new Attachments(item);
  const [noted, draft] = await Promise.all([notes.read(), readDraft(item, attachments, mailbox)]);
  const archives = archivesOf(core, attachments, noted);
  await Promise.all([
    usePolicy(core, notes, noted),
    archives.look(draft.attachments),
    openDoNotSend(core, mailbox.userProfile.emailAddress),
  ]);
  recallDomains(core, Office.context.roamingSettings);
  const complete = archives.complete(draft.attachments);
  const whole = withParticipants({ ...draft, attachments: complete }, noted.participants);
  const limits = hostPermit(core, whole);
  const review = core.reviewHostSend(whole);
  const verdict = { review, limits: await limits, taken: noted.taken };
  return { verdict, draft: whole, noted };
}

let rehearsed = false;

/** The first review of a runtime takes several times as long as the next, so it is not left to the send. */
async function rehearse(core: Mailrail, item: Office.MessageCompose, notes: Notes): Promise<void> {
  if (rehearsed) return;
  rehearsed = true;
  const { verdict } = await look(core, item, Office.context.mailbox, notes);
  answerTo(verdict, reader(), { promptsUser: false });
}

/** Where Outlook has no "Send Anyway", pressing Send again with the same to be asked is the person's yes. */
async function isConfirmed(
  verdict: Verdict,
  { promptsUser }: Abilities,
  notes: Notes,
  noted: Noted,
): Promise<boolean> {
  if (promptsUser || gravest(verdict) !== "confirm") return false;
  const { review, limits, taken } = verdict;
  const findings = review.findings.filter(({ severity }) => severity === "confirm");
  const others = [...(limits?.severity ? [limits.severity] : []), ...(taken ? ["taken"] : [])];
  const asked = fingerprint(JSON.stringify([...findings, ...others]));
  if (noted.asked === asked) return true;
  await notes.write("asked", asked);
  return false;
}

function archivesOf(core: Mailrail, attachments: Attachments, noted: Noted): Archives {
  const archives = new Archives(
    (id) => attachments.content(id),
    (archive) => core.archiveEntries(archive),
  );
  archives.recall(noted.archives);
  return archives;
}

function unchecked(item: Office.MessageCompose): void {
  try {
    const worded: Texts = texts(Office.context.displayLanguage);
    sayUnchecked(item, Office.context.roamingSettings, worded);
  } catch {
    // A runtime that cannot even word it still has to answer.
  }
}
