/** A message that another client of the mailbox sent. */
export interface ElsewhereMail {
  to: string[];
  /** When, in milliseconds since the epoch. */
  at: number;
}

let made = 0;

/** Such a message as it lies in Sent. */
export function elsewhereRaw(from: string, { to, at }: ElsewhereMail): Buffer {
  made += 1;
  const lines = [
    `From: ${from}`,
    `To: ${to.join(", ")}`,
    "Subject: From my phone",
    `Date: ${new Date(at).toUTCString()}`,
    `Message-ID: <phone-${made.toString()}@elsewhere.example>`,
    "",
    "On my way",
  ];
  return Buffer.from(lines.join("\r\n"));
}
