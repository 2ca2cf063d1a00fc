import { read } from "bounce-bench";
import EmailBounceParser from "email-bounce-parser";
import PostalMime from "postal-mime";
import type { Told } from "./accuracy";

export const OURS = "Mailrail";

/** Reads a report; nothing if it is none. */
export interface Reader {
  name: string;
  read(raw: Uint8Array): (Told[] | null) | Promise<Told[] | null>;
}

/** Ours, as WebAssembly. */
export const ours: Reader = {
  name: OURS,
  read: (raw) =>
    read(raw)
      ?.trimEnd()
      .split("\n")
      .map((line) => {
        const [how = "", status = "", ...recipient] = line.split(" ");
        return { recipient: recipient.join(" "), status, hard: how === "hard" };
      }) ?? null,
};

const bounces = new EmailBounceParser();

/** The words of a mail, and what `email-bounce-parser` makes of them. */
export const postalMime: Reader = {
  name: "postal-mime + email-bounce-parser",
  read: async (raw) => {
    const { text } = await PostalMime.parse(raw);
    const { bounce, data } = bounces.read(text ?? "");
    if (!bounce || data === undefined) return null;
    const { code, permanent } = data.error;
    return [{ recipient: data.recipient ?? "", status: code.enhanced ?? "", hard: permanent }];
  },
};
