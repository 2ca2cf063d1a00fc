import type { BrowserContext, Frame } from "@playwright/test";

declare global {
  interface Window {
    /** Whether the disk is full for this frame. */
    diskFull?: boolean;
  }
}

/**
 * Lets a test fill the disk for a frame's IndexedDB: what is written is taken, and its transaction aborts when it should
 * be committed, as Chromium does it. The quota that DevTools can set is for first-party storage alone, and a pane's is
 * that of a frame.
 */
export async function installFullDisk(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    type Write = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
    for (const name of ["add", "put"]) {
      const write = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, name)?.value as Write;
      const value: Write = function (...given) {
        const request = write.apply(this, given);
        if (window.diskFull) this.transaction.abort();
        return request;
      };
      Object.defineProperty(IDBObjectStore.prototype, name, { value });
    }
  });
}

export async function fillDisk(frame: Frame, full: boolean): Promise<void> {
  await frame.evaluate((now) => {
    window.diskFull = now;
  }, full);
}
