/** The three kinds of messages of an hour, from the bottom of its bar to the top. */
export const KINDS = ["sent", "elsewhere", "planned"] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];
