import "@inboxsdk/core/background.js";
import { isFromPage } from "../message-shapes";
import { PAGE_PORT, PANEL_PORT, type ToPage } from "../messages";
import { Desk } from "./desk";
import { openFromNotices } from "./notices";
import { isOurPage, isOurPanel } from "./sender";

const desk = new Desk();

chrome.runtime.onConnect.addListener((port) => {
  const { name, sender } = port;
  if (name === PAGE_PORT && isOurPage(sender)) {
    const tab = sender.tab.id;
    port.onMessage.addListener((message: unknown) => {
      if (isFromPage(message)) void desk.heard(port, tab, message);
    });
    port.onDisconnect.addListener(() => {
      desk.left(port);
    });
  } else if (name === PANEL_PORT && isOurPanel(sender)) {
    void desk.panelOpened(port);
  } else {
    port.disconnect();
  }
});

chrome.storage.onChanged.addListener((_, area) => {
  if (area === "managed") void desk.readPolicy();
});

// Chrome only: its toolbar button opens the panel.
if ("sidePanel" in chrome) void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });

/** The pages outlive the worker: a new one asks them what is open. */
async function askPages(): Promise<void> {
  const report: ToPage = { kind: "report" };
  const tabs = await chrome.tabs.query({ url: "https://mail.google.com/*" });
  await Promise.allSettled(
    tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? chrome.tabs.TAB_ID_NONE, report)),
  );
}

// Listening is enough: so these start the worker, and a start carries on with what was left.
for (const event of [chrome.runtime.onStartup, chrome.runtime.onInstalled])
  event.addListener(() => undefined);
// The worker may be at work already when it is time to read the inbox.
chrome.alarms.onAlarm.addListener(() => void desk.readInbox());
openFromNotices();
void askPages();
void desk.resume();
void desk.readPolicy();
