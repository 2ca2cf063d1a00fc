import type { Field } from "mailrail";

/** Fields of a compose window that a person can be brought to. */
export const SHOWS: Field[] = ["to", "cc", "bcc", "subject", "html", "text", "attachments"];
