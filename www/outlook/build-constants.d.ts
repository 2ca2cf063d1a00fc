/** The Entra client id of mailrail.config.json, put in by build.mjs. */
declare const MAILRAIL_CLIENT_ID: string;
/** The add-in's origin of mailrail.config.json: event handlers have no location of their own. */
declare const MAILRAIL_ORIGIN: string;
