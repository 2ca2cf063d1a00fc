import type { User } from "@microsoft/microsoft-graph-types";
import { json, type Annotated, type SandboxAnswer } from "../request";
import { body, CONTEXT, found, isMime, type Call } from "./call";
import { messageInput } from "./message-input";
import { pageOf } from "./message-query";
import { folderOf, messageView, wantsImmutableIds } from "./message-view";
import { messageFromMime, mimeFromBase64, mimeOf } from "./mime";
import { GraphRefusal } from "./refusal";
import type { Folder, StoredMessage } from "./stored-message";

/** `GET /me` */
export function me({ mailbox }: Call): SandboxAnswer {
  const { address, name } = mailbox.account;
  const user: Annotated<User> = {
    "@odata.context": `${CONTEXT}users/$entity`,
    displayName: name,
    mail: address,
    userPrincipalName: address,
    id: Buffer.from(address).toString("hex"),
  };
  return json(200, user);
}

/** `POST /me/messages` */
export async function createDraft({ request, mailbox }: Call): Promise<SandboxAnswer> {
  const mime = isMime(request) ? mimeFromBase64(request.body) : undefined;
  const input = mime === undefined ? messageInput(body(request), "create") : await messageFromMime(mime);
  const message = mailbox.compose(input);
  if (mime !== undefined) message.mime = mime;
  mailbox.put(message, "drafts");
  return shown({ request, mailbox, names: [] }, message, 201);
}

/** `PATCH /me/messages/{id}` */
export function patch(call: Call): SandboxAnswer {
  const message = found(call);
  const input = messageInput(body(call.request), "update");
  const always = new Set(["isRead", "categories"]);
  const isFixed = message.fields.isDraft !== true || message.submission !== undefined;
  if (isFixed && Object.keys(input.fields).some((name) => !always.has(name)))
    throw new GraphRefusal(
      400,
      "ErrorInvalidPropertySet",
      "The property can only be set while the message is a draft.",
    );
  call.mailbox.update(message, input);
  // What is written now is no longer in the MIME the draft may have come as.
  delete message.mime;
  return shown(call, message);
}

/** `DELETE /me/messages/{id}` */
export function remove(call: Call): SandboxAnswer {
  call.mailbox.remove(found(call));
  return { status: 204 };
}

/** `GET /me/messages/{id}/$value` */
export async function rawValue(call: Call): Promise<SandboxAnswer> {
  return { headers: { "content-type": "text/plain" }, body: await mimeOf(found(call)) };
}

/** `GET /me/mailFolders/{name}/messages` */
export function listFolder(call: Call): SandboxAnswer {
  return listed(call, folderOf(call.names[0] ?? ""));
}

/** `GET /me/messages`, or of one folder */
export function listed({ request, mailbox }: Call, folder?: Folder): SandboxAnswer {
  const { page, next } = pageOf(mailbox.list(folder), request);
  const more = new URLSearchParams(request.query);
  more.set("$skip", String(next));
  return json(200, {
    "@odata.context": `${CONTEXT}users('sandbox')/messages`,
    value: page.map((message) => messageView(message, request)),
    ...(next === undefined
      ? {}
      : { "@odata.nextLink": `https://${request.host}${request.path}?${more.toString()}` }),
  });
}

/** A message as the answer. */
export function shown({ request }: Call, message: StoredMessage, status = 200): SandboxAnswer {
  const view = messageView(message, request);
  const applied = wantsImmutableIds(request) ? { "preference-applied": 'IdType="ImmutableId"' } : undefined;
  return json(status, { "@odata.context": `${CONTEXT}users('sandbox')/messages/$entity`, ...view }, applied);
}
