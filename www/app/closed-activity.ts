import type { Plugin } from "./plugin";

type Activity = Pick<
  Plugin,
  "activity" | "exportActivity" | "deleteActivity" | "allowAddress" | "forbidAddress"
>;

const unknown = (): Promise<never> => Promise.reject(new Error("No mailbox is known yet."));

/** The activity before it is known whose it is. */
export const CLOSED_ACTIVITY: Activity = {
  activity: unknown,
  exportActivity: unknown,
  deleteActivity: unknown,
  allowAddress: unknown,
  forbidAddress: unknown,
};
