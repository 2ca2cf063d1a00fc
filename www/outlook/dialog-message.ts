/** What the sign-in window tells the pane. */
export type DialogMessage = { token: string; expiresAt: number } | { failed: true };

/** Reads what the sign-in window sent; null for anything else. */
export function readDialogMessage(text: string): DialogMessage | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return null;
    if ("failed" in read) return { failed: true };
    if (!("token" in read) || !("expiresAt" in read)) return null;
    return typeof read.token === "string" && typeof read.expiresAt === "number"
      ? { token: read.token, expiresAt: read.expiresAt }
      : null;
  } catch {
    return null;
  }
}
