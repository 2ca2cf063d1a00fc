import type { PageOptions } from "../options";
import { Broker } from "./broker";
import { EventRuntime } from "./events";
import { ComposeItem } from "./item";
import type { World } from "./methods";
import { OwnSend } from "./own-send";
import { Protocol } from "./protocol";
import { runtimeFrame } from "./runtime";
import { askConsent, drawCompose } from "./view";

/** What a test reaches by `page.evaluate`. */
export interface OutlookDouble {
  item: ComposeItem;
  world: World;
  protocol: Protocol;
  events: EventRuntime;
  broker: Broker;
  openPane(): void;
  closePane(): void;
  /** Composes another message, with the pane as it was. */
  compose(given: Parameters<ComposeItem["replace"]>[0]): void;
}

declare global {
  interface Window {
    outlook: OutlookDouble;
  }
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
    frame = open ? runtimeFrame("/taskpane.html", "conversation", options) : null;
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
    if (item.ending !== "open" && item.ending !== "asking") show(false);
  });
  toggle?.addEventListener("click", () => {
    show(frame === null);
  });
  document.getElementById("close-pane")?.addEventListener("click", () => {
    show(false);
  });
  drawCompose(item, options);
  const openPane = () => {
    show(true);
  };
  const events = new EventRuntime(world);
  const ownSend = new OwnSend(world, events, openPane);
  document.getElementById("send")?.addEventListener("click", () => void ownSend.press());
  window.outlook = {
    item,
    world,
    protocol,
    events,
    broker,
    openPane,
    closePane: () => {
      show(false);
    },
    compose: (given) => {
      show(false);
      item.replace(given);
      show(true);
    },
  };
  show(options.paneOpen);
}

void start();
