import type { ActivityQuery, ActivityView } from "mailrail";
import type { ActivityNote } from "../plugin";

/** Everything, and none of the feed. */
export const IN_SHORT: ActivityQuery = { range: {}, feed: { from: 0, count: 0 } };

/** What became of a mailbox's mail, in short; null stands for what cannot be read. */
export function inShort(told: ActivityView | null, reading: boolean): ActivityNote {
  return {
    reading,
    bounced: told?.totals.bounced ?? 0,
    entries: told?.feed.total ?? 0,
    listed: told?.doNotSend.length ?? 0,
    inbox: told?.inbox ?? {},
  };
}
