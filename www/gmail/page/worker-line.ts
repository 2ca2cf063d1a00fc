import { isToPage } from "../message-shapes";
import { type FromPage, PAGE_PORT, type ToPage } from "../messages";

/** The page's connection to the worker, made anew whenever the browser has stopped the worker. */
export class WorkerLine {
  #port: chrome.runtime.Port | null = null;
  #lost = false;

  /**
   * @param heard what the worker says
   * @param introduce all the worker has to know when it meets this page
   * @param busy whether the page waits for the worker: then a lost worker is woken at once
   * @param lost called when there is no worker any more: the extension was updated or removed under the page
   */
  constructor(
    private readonly heard: (message: ToPage) => void,
    private readonly introduce: () => FromPage[],
    private readonly busy: () => boolean,
    private readonly lost: () => void,
  ) {
    // Nobody but the worker reaches this: pages cannot send runtime messages to an extension's script.
    chrome.runtime.onMessage.addListener((message: unknown, sender) => {
      if (sender.id !== chrome.runtime.id || sender.tab !== undefined || !isToPage(message)) return;
      if (message.kind === "report") this.connect();
    });
  }

  /** Tells the worker, after meeting it if need be. */
  tell(message: FromPage): void {
    const port = this.connect();
    port?.postMessage(message);
  }

  /** Meets the worker, if that has not happened. Null once the extension was updated under the page. */
  connect(): chrome.runtime.Port | null {
    if (this.#port !== null) return this.#port;
    const port = connected();
    if (port === null) {
      if (!this.#lost) {
        this.#lost = true;
        this.lost();
      }
      return null;
    }
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      if (isToPage(message)) this.heard(message);
    });
    port.onDisconnect.addListener(() => {
      this.#port = null;
      if (this.busy()) this.connect();
    });
    for (const message of this.introduce()) port.postMessage(message);
    return port;
  }
}

function connected(): chrome.runtime.Port | null {
  try {
    return chrome.runtime.connect({ name: PAGE_PORT });
  } catch {
    return null;
  }
}
