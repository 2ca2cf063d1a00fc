import type { PageOptions } from "../options";
import { Broker } from "./broker";
import { ComposeItem } from "./item";
import type { World } from "./methods";
import { Protocol } from "./protocol";
import { askConsent, drawCompose } from "./view";

/** What a test reaches by `page.evaluate`. */
export interface OutlookDouble {
  item: ComposeItem;
  world: World;
  protocol: Protocol;
  broker: Broker;
  openPane(): void;
  closePane(): void;
}

declare global {
  interface Window {
    outlook: OutlookDouble;
  }
}

const OFFICE_THEMES = {
  light: { background: "#ffffff", text: "#242424", isDark: false },
  dark: { background: "#292929", text: "#ffffff", isDark: true },
  contrast: { background: "#000000", text: "#ffffff", isDark: true },
};

/** The task pane's address and name as Outlook on the web gives them. */
function paneFrame(options: PageOptions): HTMLIFrameElement {
  const hostInfo = `Outlook$Web$16.01$${options.displayLanguage}$00000000-0000-0000-0000-000000000001$$$0`;
  const xdmInfo = `conversation|mailrail|${location.origin}/`;
  const { background, text, isDark } = OFFICE_THEMES[options.theme];
  const officeTheme = {
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: background,
    controlForegroundColor: text,
    isDarkTheme: isDark,
  };
  const newer = { officeTheme, inReplyTo: options.item.inReplyTo };
  const address = new URL("/taskpane.html", options.addinOrigin);
  address.searchParams.set("_host_Info", hostInfo);
  if (options.newerApis) address.searchParams.set("newer", JSON.stringify(newer));
  address.hash = `&_xdm_Info=${xdmInfo}`;
  const frame = document.createElement("iframe");
  frame.title = "Mailrail";
  // office.js reads the name when it opens a dialog.
  frame.name = JSON.stringify({ hostInfo, xdmInfo });
  frame.sandbox.add("allow-scripts", "allow-same-origin", "allow-forms", "allow-popups", "allow-downloads");
  frame.sandbox.add("allow-popups-to-escape-sandbox");
  frame.src = address.href;
  return frame;
}

async function start(): Promise<void> {
  const options = JSON.parse(document.getElementById("options")?.textContent ?? "") as PageOptions;
  const item = new ComposeItem(options.item);
  for (const { address, name, isInline = false, format = "base64", contentId } of options.attachments) {
    const content = await (await fetch(address)).blob();
    item.attach({ name, isInline, format, content, ...(contentId ? { contentId } : {}) });
  }
  const settings = Object.fromEntries(
    Object.entries(options.roamingSettings).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const world: World = { item, options, settings };
  const pane = document.getElementById("pane");
  const toggle = document.getElementById("toggle");
  let frame: HTMLIFrameElement | null = null;

  const show = (open: boolean) => {
    if (open === (frame !== null)) return;
    frame?.remove();
    frame = open ? paneFrame(options) : null;
    if (frame) pane?.append(frame);
    if (pane) pane.hidden = !open;
    if (toggle) toggle.ariaPressed = String(open);
  };
  const protocol = new Protocol(world, () => frame?.contentWindow ?? null);
  const broker = new Broker(options, askConsent);
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== options.addinOrigin || typeof event.data !== "object" || event.data === null) return;
    if (!("bridgeRequest" in event.data)) return;
    const { source } = event;
    void broker.answer(String(event.data.bridgeRequest)).then((bridgeAnswer) => {
      (source as Window | null)?.postMessage({ bridgeAnswer }, options.addinOrigin);
    });
  });
  item.addEventListener("changed", () => {
    if (item.ending === "discarded" || item.ending === "saved") show(false);
  });
  toggle?.addEventListener("click", () => {
    show(frame === null);
  });
  document.getElementById("close-pane")?.addEventListener("click", () => {
    show(false);
  });
  drawCompose(item, options);
  window.outlook = {
    item,
    world,
    protocol,
    broker,
    openPane: () => {
      show(true);
    },
    closePane: () => {
      show(false);
    },
  };
  show(true);
}

void start();
