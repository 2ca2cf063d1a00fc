/** Where the last good policy document is kept. */
export interface PolicyStore {
  read(): string | null;
  write(document: string | null): void;
}

const KEY = "mailrail-policy";
/** Roaming settings hold 32 KB for everything, quotes escaped. */
const ROAMING_CHARACTERS = 12_000;

/**
 * Keeps the document in the mailbox's settings, which every runtime of Outlook has: a browser may keep nothing for framed
 * pages, as Chromium's private windows do, and classic Outlook's event handlers have no browser. One that is too long
 * for them is kept in the browser, in the part of it that belongs to this host.
 */
export function policyStore(roaming: Office.RoamingSettings): PolicyStore {
  const browser = browserStore();
  return {
    read: () => (roaming.get(KEY) as string | null | undefined) ?? browser.read(),
    write: (document) => {
      const fits = document !== null && document.length <= ROAMING_CHARACTERS;
      browser.write(fits ? null : document);
      const kept = roaming.get(KEY) as string | null | undefined;
      if ((kept ?? null) === (fits ? document : null)) return;
      if (fits) roaming.set(KEY, document);
      else roaming.remove(KEY);
      roaming.saveAsync();
    },
  };
}

function browserStore(): PolicyStore {
  const key = `${(Office.context as { partitionKey?: string }).partitionKey ?? ""}${KEY}`;
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => attempt(() => localStorage.getItem(key), null),
    write: (document) =>
      attempt(() => {
        if (document === null) localStorage.removeItem(key);
        else localStorage.setItem(key, document);
      }, undefined),
  };
}
