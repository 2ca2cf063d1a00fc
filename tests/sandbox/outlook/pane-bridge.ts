/**
 * Runs in the task pane before its own scripts, as Outlook's container does: `window.nestedAppAuthBridge`, which MSAL
 * speaks to. Self-contained, because Playwright sends its source to the browser.
 */
export function installPaneBridge(origins: { addin: string; host: string }): void {
  if (location.origin !== origins.addin || window.parent === window) return;
  type Listener = (response: string) => void;
  const listeners = new Set<Listener>();
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== origins.host || typeof event.data !== "object" || event.data === null) return;
    if (!("bridgeAnswer" in event.data)) return;
    const answer = String(event.data.bridgeAnswer);
    for (const listener of listeners) listener(answer);
  });
  Object.defineProperty(window, "nestedAppAuthBridge", {
    value: {
      addEventListener: (_type: string, listener: Listener) => listeners.add(listener),
      removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
      postMessage: (request: string) => {
        window.parent.postMessage({ bridgeRequest: request }, origins.host);
      },
    },
  });
}
