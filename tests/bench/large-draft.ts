import type { Draft, Recipient } from "mailrail";
import { one, seeded } from "./seeded";

const PARAGRAPHS = [
  "Thank you for the meeting on Tuesday. The figures we agreed on are in the table below; please tell me by Friday if anything is missing.",
  "지난 회의에서 말씀드린 일정표를 보내 드립니다. 변경할 부분이 있으면 금요일까지 알려 주세요.",
  "先日の打ち合わせの内容をまとめました。ご確認のうえ、金曜日までにお返事をいただけますと幸いです。",
  "上次會議討論的時程整理如下，若有需要調整之處，請於星期五前告知。",
];

/** An ordinary draft of the largest kind: this many recipients, and at least this many octets of HTML. */
export function largeDraft(recipients: number, octets: number): Draft {
  const to = (index: number): Recipient => ({
    name: `Person ${index}`,
    address: `person.${index}@team${index % 7}.contoso.example`,
  });
  return {
    from: { address: "ana@contoso.example" },
    to: Array.from({ length: recipients }, (_, index) => to(index)),
    cc: [],
    bcc: [],
    subject: "Schedule of the third quarter",
    html: html(octets),
    attachments: [],
  };
}

function html(octets: number): string {
  const chance = seeded(3);
  const size = (text: string): number => new TextEncoder().encode(text).length;
  const parts = ["<html><head><style>p { margin: 0 }</style></head><body><p>Hello,</p>"];
  for (let written = 0; written < octets;) {
    const number = Math.floor(chance() * 1_000);
    const part = one(chance, [
      `<p style="margin:0 0 12px;font-family:Aptos,sans-serif">${one(chance, PARAGRAPHS)}</p>\r\n`,
      `<table><tr><td class="x">${number}</td><td>${one(chance, PARAGRAPHS)}</td></tr></table>\r\n`,
      `<p>See <a href="https://www.contoso.example/plan/${number}">our plan</a> &amp; the notes.</p>\r\n`,
      `<div><img src="https://www.contoso.example/${number}.png" alt="Chart"><br><b>${one(chance, PARAGRAPHS)}</b></div>\r\n`,
    ]);
    parts.push(part);
    written += size(part);
  }
  return `${parts.join("")}</body></html>`;
}
