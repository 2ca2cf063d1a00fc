import "./fallbacks";
import {
  onMessageAttachmentsChanged,
  onMessageRecipientsChanged,
  onMessageSend,
  onNewMessageCompose,
} from "./handlers";

// At once and not in `onReady`, which classic Outlook never calls for a script alone. The names are the manifests'.
Office.actions.associate("onMessageSend", onMessageSend);
Office.actions.associate("onMessageRecipientsChanged", onMessageRecipientsChanged);
Office.actions.associate("onMessageAttachmentsChanged", onMessageAttachmentsChanged);
Office.actions.associate("onNewMessageCompose", onNewMessageCompose);

// A page's office.js starts only once somebody asks whether it is ready.
void Office.onReady();
