import type { MessageState } from "mailrail";
import type { IconName } from "../parts/icon";

/** The drawing of each state, beside its words. */
export const STATE_DRAWINGS: Record<MessageState["state"], IconName> = {
  queued: "list",
  scheduled: "clock",
  "handed-over": "handed",
  preparing: "refresh",
  committing: "refresh",
  checking: "refresh",
  sent: "check",
  waiting: "clock",
  refused: "stop",
  unknown: "question",
  cancelled: "cross",
};
