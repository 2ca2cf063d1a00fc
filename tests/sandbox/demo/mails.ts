import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ParsedMailbox } from "../parse";

const FOLDER = resolve("target/demo/files");
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** A file to attach or to show in the text. */
export interface DemoFile {
  name: string;
  path: string;
  sha256: string;
}

/** A mail as the demo composes it. */
export interface DemoMail {
  from: ParsedMailbox;
  to: ParsedMailbox[];
  cc: ParsedMailbox[];
  bcc: ParsedMailbox[];
  subject: string;
  lines: string[];
  picture: DemoFile;
  attachment: DemoFile;
}

/** What Ana writes in Outlook. */
export async function anasMail(): Promise<DemoMail> {
  return {
    from: { name: "Ana Müller", address: "ana@contoso.example" },
    to: [
      { name: "진 김", address: "jin@contoso.example" },
      { name: "Zoë Ångström", address: "zoe@elsewhere.example" },
    ],
    cc: [{ name: "Mina Park", address: "mina@gmail.example" }],
    bcc: [{ name: "佐藤 花", address: "sato@elsewhere.example" }],
    subject: "Workshop in Zürich – 여름 워크숍",
    lines: [
      "Hello Jin, hello Zoë,",
      "the plans for the workshop are attached: 설계도와 일정표입니다.",
      "See you in Zürich!",
    ],
    picture: await picture("workshop.png"),
    attachment: await largeFile("Pläne 설계도 2026.zip"),
  };
}

/** What Mina writes in Gmail. */
export async function minasMail(): Promise<DemoMail> {
  return {
    from: { name: "Mina Park", address: "mina@gmail.example" },
    to: [
      { name: "Leo Weiß", address: "leo@gmail.example" },
      { name: "Kim, 민수", address: "minsu@elsewhere.example" },
    ],
    cc: [{ name: "Ana Müller", address: "ana@contoso.example" }],
    bcc: [{ name: "Noémie Dubois", address: "noemie@elsewhere.example" }],
    subject: "Photos of the café – 카페 사진 ☕",
    lines: [
      "Hi Leo, 민수 안녕하세요,",
      "here are the photos of the café for the spring menu.",
      "Liebe Grüße, 朝のコーヒーは最高です",
    ],
    picture: await picture("café.png"),
    attachment: await largeFile("사진 Frühling 春.zip"),
  };
}

/** 10 MB that no compression makes smaller, other octets on every run. */
async function largeFile(name: string): Promise<DemoFile> {
  return keep(name, randomBytes(TEN_MEGABYTES));
}

async function picture(name: string): Promise<DemoFile> {
  return keep(name, await readFile("addin-manifest/icons/mailrail-128.png"));
}

async function keep(name: string, content: Buffer): Promise<DemoFile> {
  const path = join(FOLDER, name);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path, content);
  return { name, path, sha256: createHash("sha256").update(content).digest("hex") };
}
