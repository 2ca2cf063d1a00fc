import type { PageStart } from "./options";

/** The HTML Gmail's page starts from; everything else is made by its script. */
export function documentFor(start: PageStart, nonce: string): string {
  const json = JSON.stringify(start).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${start.language}">
<head>
<meta charset="utf-8">
<title>Inbox - ${start.account} - Gmail</title>
<script nonce="${nonce}">
// The globals InboxSDK reads: language, "ik", address and settings.
var GLOBALS = [];
GLOBALS[4] = "gmail.${start.language}.double";
GLOBALS[9] = "${start.ik}";
GLOBALS[10] = "${start.account}";
GLOBALS[17] = [];
var GM_SPT_ENABLED = "true";
var GM_ACTION_TOKEN = "double";
var DOUBLE = ${json};
</script>
</head>
<body>
<script nonce="${nonce}" src="/double/page.js"></script>
</body>
</html>
`;
}
