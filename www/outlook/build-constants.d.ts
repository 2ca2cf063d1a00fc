/** The Entra client id of mailrail.config.json, put in by build.mjs. */
declare const MAILRAIL_CLIENT_ID: string;
