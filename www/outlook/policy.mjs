/** What the add-in's pages may load and reach. Source of both the <meta> policy and the published headers. */
const DIRECTIVES = {
  "default-src": ["'none'"],
  // MicrosoftAjax: office.js builds before late 2022 load it.
  "script-src": [
    "'self'",
    "'wasm-unsafe-eval'",
    "https://appsforoffice.microsoft.com",
    "https://ajax.aspnetcdn.com",
  ],
  // Graph hands large attachments to upload addresses at Outlook's own hosts.
  "connect-src": [
    "'self'",
    "https://graph.microsoft.com",
    "https://outlook.office.com",
    "https://outlook.office365.com",
    "https://login.microsoftonline.com",
  ],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "base-uri": ["'none'"],
  "form-action": ["https://login.microsoftonline.com"],
};

/** Outlook on the web frames the pane. Browsers ignore this directive in a <meta>, so it is in the header alone. */
const FRAME_ANCESTORS = [
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.cloud.microsoft",
  "https://*.officeapps.live.com",
];

const write = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

/** The policy as it stands in the pages. */
export const PAGE_POLICY = write(DIRECTIVES);

/** The headers the add-in's files are to be published with. */
export const HEADERS = {
  "Content-Security-Policy": write({ ...DIRECTIVES, "frame-ancestors": FRAME_ANCESTORS }),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
