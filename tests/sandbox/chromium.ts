/** The browser of the tests and the demo. */
export const CHROMIUM = process.env["MAILRAIL_CHROMIUM"] ?? "/usr/bin/chromium";

/** Runs as root in a container, draws without a graphics card, and asks nothing of the network by itself. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * For pages in another site's frame, as the add-in in Outlook's: storage of their own, as every Chromium gives them.
 * Playwright turns that off (ThirdPartyStoragePartitioning), and then they have none; this is the rest of its list.
 */
export const FRAMED_STORAGE =
  "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,OptimizationHints";
