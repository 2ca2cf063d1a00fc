const PAGE = "https://mail.google.com";

/** Whether our script in a top Gmail page sent this: a frame, another site or another extension did not. */
export function isOurPage(sender: chrome.runtime.MessageSender | undefined): sender is PageSender {
  return (
    sender?.id === chrome.runtime.id &&
    sender.tab?.id !== undefined &&
    sender.frameId === 0 &&
    originOf(sender.url) === PAGE
  );
}

/** Whether our own panel sent this, in the side panel or in a tab. */
export function isOurPanel(sender: chrome.runtime.MessageSender | undefined): boolean {
  return (
    sender?.id === chrome.runtime.id && sender.url?.split(/[?#]/)[0] === chrome.runtime.getURL("panel.html")
  );
}

/** A sender that is a tab. */
export type PageSender = chrome.runtime.MessageSender & { tab: { id: number } };

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}
