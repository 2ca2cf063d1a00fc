import { randomUUID } from "node:crypto";
import { type Bounced, dateOf, domainOf, headerOf, returnedHead } from "./bounced";
import { type Field, fieldLines, leaf, multipart, written } from "./multipart";

const SERVER = "AB1PR01MB0001.eurprd01.prod.outlook.com";

/**
 * Exchange Online's non-delivery report of an address that its directory does not have.
 *
 * Source: "NDR error codes in Exchange Online", 5.1.10, and MS-OXCMAIL on non-delivery reports, read 2026-11.
 */
export function unknownAtExchangeOnline(bounced: Bounced): Buffer {
  const { mail, at } = bounced;
  const domain = domainOf(mail.envelope.from);
  const id = headerOf(bounced, "message-id");
  const fields: Field[] = [
    ["Return-Path", "<>"],
    ["From", `"Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}>`],
    ["To", `<${mail.envelope.from}>`],
    ["Date", dateOf(at)],
    ["MIME-Version", "1.0"],
    ["X-MS-Exchange-Message-Is-Ndr", ""],
    ["Content-Language", "en-US"],
    ["Message-ID", `<${randomUUID()}@${SERVER}>`],
    ["In-Reply-To", id],
    ["References", id],
    ["Subject", `Undeliverable: ${headerOf(bounced, "subject")}`],
    ["Auto-Submitted", "auto-replied"],
  ];
  const report = multipart(
    "multipart/report; report-type=delivery-status",
    multipart(
      "multipart/alternative; differences=Content-Type",
      leaf("text/plain; charset=us-ascii", said(bounced)),
      leaf("text/html; charset=us-ascii", `<html><body><pre>${said(bounced)}</pre></body></html>`),
    ),
    leaf("message/delivery-status", status(bounced)),
    leaf("message/rfc822", returnedHead(bounced, SERVER)),
  );
  return Buffer.from(written({ ...report, fields: [...fields, ...report.fields] }), "latin1");
}

function said({ recipient }: Bounced): string {
  const [name = ""] = recipient.split("@");
  const domain = domainOf(recipient);
  return `Your message to ${recipient} couldn't be delivered.\r\n\r\n${name} wasn't found at ${domain}.\r\n\r\nUnknown To address\r\n\r\nHow to Fix It\r\nThe address may be misspelled or may not exist.\r\n`;
}

function status({ recipient, at }: Bounced): string {
  const message = fieldLines([
    ["Reporting-MTA", `dns;${SERVER}`],
    ["Received-From-MTA", "dns;AB1PR01MB0002.eurprd01.prod.outlook.com"],
    ["Arrival-Date", dateOf(at)],
  ]);
  const diagnostic = `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${recipient} not found by SMTP address lookup`;
  const block = fieldLines([
    ["Final-Recipient", `rfc822;${recipient}`],
    ["Action", "failed"],
    ["Status", "5.1.10"],
    ["Diagnostic-Code", `smtp;${diagnostic}`],
  ]);
  return `${message}\r\n${block}`;
}
