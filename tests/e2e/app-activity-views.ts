import type { View } from "../../www/app/plugin";
import { activity, days, nothing, note } from "./app-activity";
import type { Script } from "./app-desk";
import { found, gmail, outlook } from "./app-views";
import { example } from "./app-findings";

const OPEN = "[data-action=activity-open]";
const FEED = "[data-action=activity-feed]";
const TEMPLATES = "[data-action=activity-templates]";
const LISTED = "[data-action=activity-do-not-send]";

/** What is pressed to reach each view. */
const PATHS: Record<string, string[]> = {
  "activity-overview": [OPEN],
  "activity-weeks": [OPEN],
  "activity-months": [OPEN],
  "activity-one-day": [OPEN],
  "activity-off": [OPEN],
  "activity-off-gmail": [OPEN],
  "activity-not-offered": [OPEN],
  "activity-never-looked": [OPEN],
  "activity-notes": [OPEN],
  "activity-empty": [OPEN, "[data-action=period-all]"],
  "activity-empty-period": [OPEN],
  "activity-loading": [OPEN],
  "activity-failed": [OPEN],
  "activity-no-mailbox": [OPEN],
  "activity-delete": [OPEN, "[data-action=activity-delete]"],
  "activity-feed": [OPEN, FEED],
  "activity-feed-none": [OPEN, FEED],
  "activity-templates": [OPEN, TEMPLATES],
  "activity-do-not-send": [OPEN, LISTED],
  "activity-allowed": [OPEN, LISTED, "[data-action=allow]"],
  "activity-none-listed": [OPEN, LISTED],
  "review-do-not-send": [],
  "review-allowed": ["[data-action=allow]"],
  "activity-settings": ["[data-action=settings-open]"],
};

/** What is pressed to reach a view of the activity. */
export function activityPath(name: string): string[] {
  return PATHS[name] ?? [];
}

const REPORTS = ["https://www.googleapis.com/auth/gmail.readonly"];

/** Every state of the activity, by name. */
export const ACTIVITY_VIEWS: Record<string, () => View> = {
  ...Object.fromEntries(Object.keys(PATHS).map((name) => [name, () => outlook({ activity: note() })])),
  "activity-off": () => outlook({ activity: note({ reading: false, bounced: 0, inbox: {} }) }),
  "activity-off-gmail": () => gmail({ activity: note({ reading: false, bounced: 0, inbox: {} }) }),
  "activity-not-offered": () => {
    const view = outlook({ activity: note({ reading: false, bounced: 0, inbox: {} }) });
    const { channel } = view;
    return { ...view, channel: channel && { ...channel, scopes: { ...channel.scopes, reports: [] } } };
  },
  "activity-never-looked": () => gmail({ activity: note({ inbox: {} }), granted: REPORTS }),
  "activity-notes": () =>
    outlook({ activity: note({ inbox: { ...note().inbox, problem: { code: "consent-missing" } } }) }),
  "activity-no-mailbox": () => gmail({ account: null, activity: note() }),
  "activity-settings": () => gmail({ activity: note(), granted: REPORTS }),
  "review-do-not-send": () => found([example("do-not-send")], { activity: note() }),
  "review-allowed": () => found([example("do-not-send")], { activity: note() }),
};

/** How the plugin answers in each of them. */
export const ACTIVITY_SCRIPTS: Record<string, Script> = {
  "activity-weeks": { activity: activity({ days: days(90) }) },
  "activity-months": { activity: activity({ days: days(420) }) },
  "activity-one-day": { activity: activity({ days: days(1) }) },
  "activity-off": { activity: { ...nothing(), ...sentOnly() } },
  "activity-off-gmail": { activity: { ...nothing(), ...sentOnly() } },
  "activity-not-offered": { activity: { ...nothing(), ...sentOnly() } },
  "activity-notes": { activity: activity({ kept: false, damaged: 3 }) },
  "activity-empty": { activity: nothing() },
  "activity-empty-period": { activity: nothing() },
  "activity-feed-none": { activity: nothing() },
  "activity-none-listed": { activity: nothing() },
  "activity-loading": { unanswered: true },
  "activity-failed": { activity: null },
};

/** Mail was sent, and nobody looked what became of it. */
function sentOnly(): Pick<ReturnType<typeof activity>, "totals" | "days"> {
  const { totals } = nothing();
  return {
    totals: { ...totals, sent: 42 },
    days: days(7).map((day) => ({ ...day, bounced: 0, replied: 0, refused: 0 })),
  };
}
