import { texts } from "../../app/texts";
import type { Account } from "../../app/plugin";
import type { FromPage } from "../messages";
import { AttendedWindow } from "./attended";
import { inboxsdkWindows } from "./inboxsdk-windows";
import { showUnguarded } from "./notice";
import { StillOpen } from "./still-open";
import { watchForStrangers } from "./watchdog";
import { WorkerLine } from "./worker-line";

const locale = document.documentElement.lang || navigator.language;
const say = texts(locale);
const attended = new Map<string, AttendedWindow>();
let account: Account | null = null;
let readerFailed = false;
let strangerSeen = false;
let hideNotice: (() => void) | null = null;

const stillOpen = new StillOpen(() => {
  worker.tell({ kind: "still-open" });
});

const worker = new WorkerLine(
  (message) => {
    if (message.kind === "counting") stillOpen.tell(message.on);
    else if (message.kind !== "report") attended.get(message.id)?.hear(message);
  },
  () => [hello(), ...[...attended.values()].flatMap(({ introduction }) => introduction)],
  () => [...attended.values()].some(({ waiting }) => waiting),
  () => {
    for (const window of attended.values()) window.abandon();
    readerFailed = true;
    guardChanged();
  },
);

function guarded(): boolean {
  return !readerFailed && !strangerSeen && [...attended.values()].every(({ readable }) => readable);
}

function hello(): FromPage {
  return { kind: "hello", locale, account, guarded: guarded() };
}

/** Shows, here and in the panel, whether what is written on this page is being checked. */
function guardChanged(): void {
  if (guarded()) {
    hideNotice?.();
    hideNotice = null;
  } else {
    hideNotice ??= showUnguarded(say, locale);
  }
  worker.tell(hello());
}

async function start(): Promise<void> {
  try {
    const windows = await inboxsdkWindows();
    account = windows.account;
    worker.tell(hello());
    windows.onOpen((window) => {
      const here = new AttendedWindow(
        window,
        say,
        locale,
        (message) => {
          worker.tell(message);
        },
        guardChanged,
      );
      attended.set(here.id, here);
      window.onClose(() => {
        here.close();
        attended.delete(here.id);
        worker.tell({ kind: "closed", id: here.id });
      });
    });
  } catch {
    readerFailed = true;
    guardChanged();
  }
}

watchForStrangers(
  (editor) => [...attended.values()].some(({ window }) => window.contains(editor)),
  (stranger) => {
    strangerSeen = stranger;
    guardChanged();
  },
);
void start();
