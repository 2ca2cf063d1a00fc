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
