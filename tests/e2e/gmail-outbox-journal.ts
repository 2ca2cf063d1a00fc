import type { Page } from "@playwright/test";

/** Moves every time that the extension's records hold so far into the past, as if the browser had slept since. */
export async function moveBack(page: Page, by: number): Promise<void> {
  await page.evaluate(async (by) => {
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => {
          resolve(asked.result);
        };
        asked.onerror = () => {
          reject(new Error(asked.error?.message));
        };
      });
    // Milliseconds of this time have thirteen digits, and nothing else in a record is as large.
    const moved = (value: unknown): unknown => {
      if (typeof value === "number") return value > 1e12 ? value - by : value;
      if (typeof value === "string")
        return value.startsWith("{") ? JSON.stringify(moved(JSON.parse(value))) : value;
      if (Array.isArray(value)) return value.map(moved);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner)]));
    };
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const records = database.transaction("records", "readwrite").objectStore("records");
      const [keys, values] = [await done(records.getAllKeys()), await done<unknown[]>(records.getAll())];
      for (const [at, value] of values.entries()) await done(records.put(moved(value), keys[at]));
      database.close();
    }
  }, by);
}

/** Writes into the extension's storage until not a byte more finds its place. */
export async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open("filler");
      asked.onupgradeneeded = () => asked.result.createObjectStore("filler", { autoIncrement: true });
      asked.onsuccess = () => {
        resolve(asked.result);
      };
      asked.onerror = reject;
    });
    const add = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = database.transaction("filler", "readwrite");
        transaction.oncomplete = () => {
          resolve(true);
        };
        transaction.onabort = () => {
          resolve(false);
        };
        const octets = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(octets.subarray(at, at + 65_536));
        transaction.objectStore("filler").add(octets);
      });
    for (let size = 1024 * 1024; size >= 16; size /= 4) while (await add(size));
    database.close();
  });
}
