import type { DraftStart, PageStart, ShownMessage } from "../options";

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

async function ask<T>(method: string, path: string, body?: BodyInit): Promise<T> {
  const answer = await fetch(`/double/${path}`, { method, ...(body === undefined ? {} : { body }) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
