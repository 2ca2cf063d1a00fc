import { randomUUID } from "node:crypto";
import { type Bounced, dateOf, domainOf, headerOf, returnedHead } from "./bounced";
import { type Field, fieldLines, leaf, multipart, written } from "./multipart";

/** What Gmail tells of one recipient. */
interface Told {
  subject: string;
  headline: string;
  said: string;
  action: string;
  status: string;
  /** What the other server answered, or what kept Gmail from asking it. */
  diagnostic: string;
  /** Whether it tries on. */
  retries: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** The address is not known where it should be. Source: Gmail Help, "Fix bounced or rejected emails", read 2026-11. */
export function unknownAtGmail(bounced: Bounced): Buffer {
  const { recipient } = bounced;
  return reported(bounced, {
    subject: "Delivery Status Notification (Failure)",
    headline: "Address not found",
    said: `Your message wasn't delivered to ${recipient} because the address couldn't be found, or is unable to receive mail.`,
    action: "failed",
    status: "5.1.1",
    diagnostic: `550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n 550-5.1.1 double-checking the recipient's email address for typos or\r\n 550 5.1.1 unnecessary spaces. ${domainOf(recipient)}`,
    retries: false,
  });
}

/** Gmail could not deliver it yet, and tries on. */
export function delayedAtGmail(bounced: Bounced): Buffer {
  return reported(bounced, {
    subject: "Delivery Status Notification (Delay)",
    headline: "Delivery incomplete",
    said: `There was a temporary problem delivering your message to ${bounced.recipient}. Gmail will retry for 47 more hours. You'll be notified if the delivery fails permanently.`,
    action: "delayed",
    status: "4.4.1",
    diagnostic: noConnection(bounced),
    retries: true,
  });
}

/** Gmail has given up: a failure for good with a status of the kind that passes. */
export function expiredAtGmail(bounced: Bounced): Buffer {
  const { recipient } = bounced;
  return reported(bounced, {
    subject: "Delivery Status Notification (Failure)",
    headline: "Message not delivered",
    said: `There was a problem delivering your message to ${recipient}. See the technical details below.`,
    action: "failed",
    status: "4.4.1",
    diagnostic: noConnection(bounced),
    retries: false,
  });
}

function noConnection({ recipient }: Bounced): string {
  return `The recipient server did not accept our requests to connect.\r\n [mx.${domainOf(recipient)} 192.0.2.10: timed out]`;
}

/** A report in Gmail's form: its words as text and HTML, the status, and the whole message. */
function reported(bounced: Bounced, told: Told): Buffer {
  const { mail, recipient, at } = bounced;
  const id = headerOf(bounced, "message-id");
  const words = `\r\n** ${told.headline} **\r\n\r\n${told.said}\r\n\r\nThe response was:\r\n\r\n${told.diagnostic}\r\n`;
  const fields: Field[] = [
    ["Return-Path", "<>"],
    ["To", mail.envelope.from],
    ["Auto-Submitted", "auto-replied"],
    ["Message-ID", `<${randomUUID()}.GMR@mx.google.com>`],
    ["Date", dateOf(at)],
    ["From", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>"],
    ["Subject", told.subject],
    ["References", id],
    ["In-Reply-To", id],
    ["X-Failed-Recipients", recipient],
    ["MIME-Version", "1.0"],
  ];
  const report = multipart(
    "multipart/report; report-type=delivery-status",
    multipart(
      "multipart/related",
      multipart(
        "multipart/alternative",
        leaf('text/plain; charset="UTF-8"', words),
        leaf(
          'text/html; charset="UTF-8"',
          `<html><body><h2>${told.headline}</h2><p>${told.said}</p></body></html>`,
        ),
      ),
    ),
    leaf("message/delivery-status", status(bounced, told)),
    leaf("message/rfc822", `${returnedHead(bounced, "mail-sor-f69.google.com")}\r\n\r\n${bodyOf(mail.raw)}`),
  );
  return Buffer.from(written({ ...report, fields: [...fields, ...report.fields] }), "latin1");
}

function status(bounced: Bounced, { action, status, diagnostic, retries }: Told): string {
  const { recipient, at } = bounced;
  const message = fieldLines([
    ["Reporting-MTA", "dns; googlemail.com"],
    ["Arrival-Date", dateOf(at)],
    ["X-Original-Message-ID", headerOf(bounced, "message-id")],
  ]);
  const block = fieldLines([
    ["Final-Recipient", `rfc822; ${recipient}`],
    ["Action", action],
    ["Status", status],
    ["Diagnostic-Code", `smtp; ${diagnostic}`],
    ["Last-Attempt-Date", dateOf(at)],
    ...(retries ? [["Will-Retry-Until", dateOf(at + 2 * DAY)] as const] : []),
  ]);
  return `${message}\r\n${block}`;
}

function bodyOf(raw: Buffer): string {
  const start = raw.indexOf("\r\n\r\n");
  return start < 0 ? "" : raw.subarray(start + 4).toString("latin1");
}
