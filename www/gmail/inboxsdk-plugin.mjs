import { readFile } from "node:fs/promises";

/**
 * Places in InboxSDK that report home, even with both of its options off, and what stands there instead.
 * Each must be found exactly once: when the library moves them, the build stops until someone has looked.
 */
const CUTS = [
  // Errors, with a hash of the user's address.
  [
    /const sendError = rateLimit\(function \(report\) \{[\s\S]*?\n\}, 60 \* 1000, 10\);/g,
    "const sendError = () => {};",
  ],
  // Events: never queued…
  [
    /function _trackEvent\(appId, type, eventName, properties\) \{[\s\S]*?\n\}\n/g,
    "function _trackEvent() {}\n",
  ],
  // …no token fetched for them…
  [/async function retrieveNewEventsAccessToken\(\) \{[\s\S]*?\n\}\n/g, ""],
  [/async function getEventsAccessToken\(\) \{[\s\S]*?\n\}\n/g, ""],
  // …and never flushed.
  [
    /if \(_extensionIsLoggerMaster && typeof document !== 'undefined' && typeof MutationObserver[\s\S]*?\n\}\n/g,
    "",
  ],
];

/** What must not be left in anything we ship. */
const REPORTING = /api\.inboxsdk\.com|pubsub\.googleapis\.com|mailfoogae/;

/** Builds InboxSDK without its reporting. */
export function quietInboxsdk() {
  return {
    name: "quiet-inboxsdk",
    setup(build) {
      build.onLoad({ filter: /@inboxsdk[\\/]core[\\/]inboxsdk\.js$/ }, async ({ path }) => ({
        contents: cut(await readFile(path, "utf8")),
        loader: "js",
      }));
      build.onLoad({ filter: /@inboxsdk[\\/]core[\\/](pageWorld|background)\.js$/ }, async ({ path }) => ({
        contents: quiet(await readFile(path, "utf8")),
        loader: "js",
      }));
    },
  };
}

/** The library's text without its reporting; throws when the text is not the one that was read. */
export function cut(source) {
  return quiet(
    CUTS.reduce((text, [pattern, replacement]) => {
      const found = text.match(pattern)?.length ?? 0;
      if (found !== 1)
        throw new Error(`InboxSDK has changed: found ${found.toString()} times: ${pattern.source}`);
      return text.replace(pattern, () => replacement);
    }, source),
  );
}

function quiet(source) {
  const [left] = REPORTING.exec(source) ?? [];
  if (left !== undefined) throw new Error(`InboxSDK has changed: it still names ${left}`);
  return source;
}
