import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadManifest } from "./options";

interface Extension {
  runtimes: { code: { page: string }; actions: { id: string; type: string }[] }[];
  autoRunEvents?: { events: { type: string; actionId: string; options?: { sendMode: string } }[] }[];
  ribbons: { tabs: { groups: { controls: { id: string; actionId: string }[] }[] }[] }[];
}

/** Names of events by their names in the unified manifest. */
const EVENTS: Readonly<Record<string, string>> = {
  messageSending: "OnMessageSend",
  messageRecipientsChanged: "OnMessageRecipientsChanged",
  messageAttachmentsChanged: "OnMessageAttachmentsChanged",
  newMessageComposeCreated: "OnNewMessageCompose",
};

/** Reads of the built manifest what Outlook goes by. */
export async function readManifest(dist: string): Promise<ReadManifest> {
  const text = await readFile(join(dist, "manifest.json"), "utf8");
  const { extensions } = JSON.parse(text) as { extensions: Extension[] };
  const launches = extensions.flatMap(({ autoRunEvents = [] }) =>
    autoRunEvents.flatMap(({ events }) => events),
  );
  const runtimes = extensions.flatMap((extension) => extension.runtimes);
  const opensPane = runtimes
    .flatMap(({ actions }) => actions)
    .filter(({ type }) => type === "openPage")
    .map(({ id }) => id);
  const controls = extensions
    .flatMap(({ ribbons }) => ribbons)
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ groups }) => groups)
    .flatMap((group) => group.controls);
  const handles = runtimes.find(({ actions }) => actions.some(({ id }) => id === launches[0]?.actionId));
  return {
    eventsPage: handles?.code.page ?? "",
    handlers: Object.fromEntries(launches.map(({ type, actionId }) => [EVENTS[type] ?? type, actionId])),
    sendMode: launches.find(({ type }) => type === "messageSending")?.options?.sendMode ?? "",
    commands: controls.filter(({ actionId }) => opensPane.includes(actionId)).map(({ id }) => id),
  };
}
