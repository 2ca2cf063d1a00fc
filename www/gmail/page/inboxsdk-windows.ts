import * as InboxSDK from "@inboxsdk/core";
import type { Draft, Mailbox, Thread } from "mailrail";
import type { Account } from "../../app/plugin";
import { attachedFiles } from "./attachment-cards";
import type { ComposeWindow, ComposeWindows } from "./compose";
import { bodyWithImages } from "./inline-images";
import { onPress } from "./presses";
import { typed } from "./recipients";
import { showPlace } from "./show";

/** `sdk_<name>_<first ten hex digits of its SHA-1>`, as the library checks. */
const APP_ID = "sdk_Mailrail_fd6901d2b5";
const BAR_HEIGHT = 44;

type Sdk = Awaited<ReturnType<typeof InboxSDK.load>>;
/** A compose window of InboxSDK. */
export type View = Parameters<Parameters<Sdk["Compose"]["registerComposeViewHandler"]>[0]>[0];
interface Contact {
  name?: string | null;
  emailAddress: string;
}

/** Gmail's compose windows as InboxSDK sees them. Rejects where InboxSDK does not work. */
export async function inboxsdkWindows(): Promise<ComposeWindows> {
  const sdk = await InboxSDK.load(2, APP_ID, { globalErrorLogging: false, eventTracking: false });
  const account = { address: sdk.User.getEmailAddress() };
  return {
    account,
    onOpen: (listener) => {
      sdk.Compose.registerComposeViewHandler((view) => {
        listener(windowOf(view, account));
      });
    },
  };
}

function windowOf(view: View, account: Account): ComposeWindow {
  const status = view.addStatusBar({ height: BAR_HEIGHT });
  const bar = status.el;
  const element = view.getBodyElement().closest(".inboxsdk__compose");
  // The library logs where it could not put its bar, and goes on.
  if (!bar.isConnected || element === null) throw new Error("the compose window has no place for the bar");
  let draft: string | undefined;
  return {
    id: crypto.randomUUID(),
    bar,
    body: view.getBodyElement(),
    read: async () => {
      draft ??= view.isReply() ? ((await view.getCurrentDraftID()) ?? undefined) : undefined;
      return { ...(await readDraft(view, element, draft)), mailbox: account.address };
    },
    onChange: (listener) => {
      for (const event of [
        "recipientsChanged",
        "subjectChanged",
        "bodyChanged",
        "fromContactChanged",
        "draftSaved",
      ] as const)
        view.on(event, listener);
      // Attachment cards come and go without an event of the library.
      const cards = new MutationObserver((records) => {
        if (records.some((record) => !bar.contains(record.target))) listener();
      });
      cards.observe(element, { childList: true, subtree: true });
      view.on("destroy", () => {
        cards.disconnect();
      });
    },
    onAttend: (listener) => {
      element.addEventListener("focusin", listener);
    },
    onClose: (listener) => {
      view.on("destroy", listener);
    },
    onPress: (listener) => {
      onPress(view, listener);
    },
    onSent: (listener) => {
      view.on("sent", listener);
    },
    write: () => {
      view.getBodyElement().focus();
    },
    setRecipients: (field, recipients) => {
      const people = typed(recipients);
      if (field === "to") view.setToRecipients(people);
      else if (field === "cc") view.setCcRecipients(people);
      else view.setBccRecipients(people);
    },
    setSubject: (subject) => {
      view.setSubject(subject);
    },
    show: (place) => {
      if (view.isMinimized()) view.setMinimized(false);
      showPlace(element, view.getBodyElement(), view.getSubjectInput(), place);
    },
    resize: (height) => {
      status.setHeight(height);
    },
    discard: () => {
      view.discard();
    },
    contains: (other) => element.contains(other),
  };
}

async function readDraft(view: View, element: Element, draft: string | undefined): Promise<Draft> {
  const body = view.getBodyElement();
  const { html, images } = await bodyWithImages(body);
  return {
    from: mailbox(view.getFromContact()),
    to: view.getToRecipients().map(mailbox),
    cc: view.getCcRecipients().map(mailbox),
    bcc: view.getBccRecipients().map(mailbox),
    subject: view.getSubject(),
    html,
    text: body.innerText,
    attachments: [...attachedFiles(element), ...images],
    ...(view.isReply() && !view.isForward() ? { thread: threadOf(view, draft) } : {}),
  };
}

function threadOf(view: View, draft: string | undefined): Thread {
  const conversation = view.getThreadID();
  return {
    ...(conversation ? { conversation } : {}),
    ...(draft === undefined ? {} : { draft }),
  };
}

/** A contact without a name of its own: Gmail then repeats the address where the name would be. */
function mailbox({ name, emailAddress }: Contact): Mailbox {
  return name && name !== emailAddress ? { name, address: emailAddress } : { address: emailAddress };
}
