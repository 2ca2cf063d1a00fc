/** Exchange Online mailboxes belong to work and school accounts, of any organisation. */
export const AUTHORITY = "https://login.microsoftonline.com/organizations";

/** MSAL keeps still: what it would say can name the account. */
export const SILENCE = { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } };
