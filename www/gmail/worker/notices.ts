import type { RunView } from "mailrail";
import { texts } from "../../app/texts";

/** Tells the person outside of every window that a run has ended or stopped; where they have allowed it. */
export async function notifyOf(run: RunView, locale: string): Promise<void> {
  if (!(await chrome.permissions.contains({ permissions: ["notifications"] }))) return;
  const { title, count, counts, standing } = run;
  const say = texts(locale);
  const stopped = standing.standing === "stopped";
  const named = { title: title === "" ? say("review-no-subject") : title };
  const counted = { sent: counts.sent, count };
  await chrome.notifications.create(run.run, {
    type: "basic",
    iconUrl: chrome.runtime.getURL("icons/mailrail-128.png"),
    title: stopped ? say("gmail-run-stopped", named) : say("gmail-run-over", named),
    message: stopped
      ? say("gmail-run-stopped.some", counted)
      : counts.sent < count
        ? say("gmail-run-over.some", counted)
        : say("gmail-run-over.all", counted),
    requireInteraction: stopped,
  });
}

/** Shows the panel to who presses on what they were told. */
export function openFromNotices(): void {
  // The permission is given later than the extension, or never.
  if (!("notifications" in chrome)) return;
  chrome.notifications.onClicked.addListener((id) => {
    void chrome.notifications.clear(id);
    void chrome.tabs.create({ url: chrome.runtime.getURL("panel.html") });
  });
}
