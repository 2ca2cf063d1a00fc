import { json, type SandboxAnswer } from "../request";
import { attachmentView, fileFrom, SESSION_FROM } from "./attachment";
import { body, CONTEXT, draftOf, found, type Call } from "./call";
import { record } from "./message-input";
import { select } from "./message-view";
import { GraphRefusal, itemNotFound } from "./refusal";
import { addFile } from "./stored-message";

/** `POST …/attachments` */
export function attach(call: Call): SandboxAnswer {
  const message = draftOf(call);
  const file = fileFrom(record(body(call.request), "attachment"));
  if (file.content.length >= SESSION_FROM)
    throw new GraphRefusal(413, "BadRequest", "Maximum request length exceeded.");
  addFile(message, file);
  return json(201, {
    "@odata.context": `${CONTEXT}users('sandbox')/messages/attachments/$entity`,
    ...attachmentView(file),
  });
}

/** `GET …/attachments` */
export function listAttachments(call: Call): SandboxAnswer {
  const chosen = call.request.query.get("$select");
  const value = found(call).files.map((file) => select(attachmentView(file), chosen, [], "fileAttachment"));
  return json(200, { "@odata.context": `${CONTEXT}users('sandbox')/messages/attachments`, value });
}

/** `GET …/attachments/{id}` */
export function attachment(call: Call): SandboxAnswer {
  const file = found(call).files.find(({ id }) => id === call.names[1]);
  if (file === undefined) throw itemNotFound();
  return json(200, select(attachmentView(file), call.request.query.get("$select"), [], "fileAttachment"));
}

/** `DELETE …/attachments/{id}` */
export function detach(call: Call): SandboxAnswer {
  const message = draftOf(call);
  const index = message.files.findIndex(({ id }) => id === call.names[1]);
  if (index < 0) throw itemNotFound();
  message.files.splice(index, 1);
  delete message.mime;
  return { status: 204 };
}
