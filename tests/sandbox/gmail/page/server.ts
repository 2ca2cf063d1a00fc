import type { DraftStart, Outgoing, PageStart, ShownMessage } from "../options";
import { sendRequest } from "../sync";

declare const DOUBLE: PageStart;

/** What the page was started with. */
export const start = DOUBLE;

/** Messages of the Inbox. */
export function inbox(): Promise<ShownMessage[]> {
  return ask("GET", "inbox");
}

/** Uploads a file; the result is its address, by view. */
export async function upload(file: File): Promise<(view: "att" | "fimg") => { href: string; id: string }> {
  const { id } = await ask<{ id: string }>("POST", `files?name=${encodeURIComponent(file.name)}`, file);
  return (view) => ({
    id,
    href: `https://mail.google.com/mail/u/0?ui=2&ik=${start.ik}&attid=0.1&permmsgid=msg-a:r1&view=${view}&realattid=${id}&zw`,
  });
}

export async function keepDraft(draft: DraftStart): Promise<string> {
  return (await ask<{ id: string }>("POST", "drafts", JSON.stringify(draft))).id;
}

export async function dropDraft(id: string): Promise<void> {
  await ask("DELETE", `drafts?id=${encodeURIComponent(id)}`);
}

/** Hands a message over as Gmail's page does it: by the request that InboxSDK listens to. */
export function handOver(outgoing: Outgoing): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/sync/u/0/i/s?hl=en&c=1&rt=r&pt=ji");
    request.setRequestHeader("content-type", "application/json");
    request.onload = () => {
      if (request.status === 200) resolve();
      else reject(new Error(`the message was not taken: ${request.status}`));
    };
    request.onerror = () => {
      reject(new Error("the message was not taken"));
    };
    request.send(sendRequest(outgoing));
  });
}

async function ask<T>(method: string, path: string, body?: BodyInit): Promise<T> {
  const answer = await fetch(`/double/${path}`, { method, ...(body === undefined ? {} : { body }) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
