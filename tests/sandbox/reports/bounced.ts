import { headersOf, headOf, type ReceivedMail } from "../post-office";

/** A mail that could not be delivered to one of its recipients. */
export interface Bounced {
  mail: ReceivedMail;
  recipient: string;
  /** When the report is written, in milliseconds since the epoch. */
  at: number;
}

/** A time as RFC 5322 writes it. */
export function dateOf(at: number): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}

/** A header of the mail; nothing where it is not there. */
export function headerOf({ mail }: Bounced, name: string): string {
  return headersOf(mail.raw).find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? "";
}

/** The header of the mail as a reporter returns it: every line as it was sent, below one of the way it took. */
export function returnedHead({ mail, at }: Bounced, by: string): string {
  const received = `Received: from client.example (192.0.2.7) by ${by};\r\n ${dateOf(at)}\r\n`;
  return received + headOf(mail.raw).toString("latin1").trimEnd();
}

/** The domain of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
