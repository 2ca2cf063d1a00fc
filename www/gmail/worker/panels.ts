import { isFromPanel } from "../message-shapes";
import type { FromPanel, ToPanel } from "../messages";

/** The open panels: all are told the same. */
export class Panels {
  readonly #ports = new Set<chrome.runtime.Port>();

  constructor(
    private readonly asked: (request: FromPanel, port: chrome.runtime.Port) => void,
    private readonly current: () => Promise<ToPanel>,
  ) {}

  add(port: chrome.runtime.Port): void {
    this.#ports.add(port);
    port.onDisconnect.addListener(() => {
      this.#ports.delete(port);
    });
    port.onMessage.addListener((message: unknown) => {
      if (isFromPanel(message)) this.asked(message, port);
    });
    this.show();
  }

  get any(): boolean {
    return this.#ports.size > 0;
  }

  /** Shows every panel how things are now. */
  show(): void {
    void this.current().then((message) => {
      for (const port of this.#ports) port.postMessage(message);
    });
  }

  /** Opens the side panel beside a tab; where the browser does not let us, a tab with the same page. */
  static async open(tab: number): Promise<void> {
    try {
      await chrome.sidePanel.open({ tabId: tab });
    } catch {
      await chrome.tabs.create({ url: chrome.runtime.getURL("panel.html") });
    }
  }
}
