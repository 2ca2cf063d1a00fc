import type { Plugin } from "esbuild";

/** Builds InboxSDK without its reporting. */
export function quietInboxsdk(): Plugin;

/** The library's text without its reporting; throws when the text is not the one that was read. */
export function cut(source: string): string;
