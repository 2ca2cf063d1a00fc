import type { BrowserContext, Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox";

/** The times of a test's pages and of its providers, which stand still between a test's own jumps. */
export interface StoppedClock {
  now(): number;
  forward(milliseconds: number): Promise<void>;
}

declare global {
  interface Window {
    /** How far the test has moved the time on, in milliseconds. */
    movedOn?: number;
  }
}

/** Lets the time pass while something is waited for, a second every so often; each second is a test's own jump. */
export async function passing<T>(clock: StoppedClock, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const passes = (async () => {
    while (!over.signal.aborted) {
      await clock.forward(1000);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
  try {
    return await work();
  } finally {
    over.abort();
    await passes;
  }
}

/** Stops the time of the providers and of every page opened from now on. Timers run on as ever. */
export async function stopClock(context: BrowserContext, sandbox: Sandbox): Promise<StoppedClock> {
  sandbox.clock.stop();
  const start = sandbox.clock.now();
  await context.addInitScript(readStoppedTime, start);
  return {
    now: () => sandbox.clock.now(),
    forward: async (milliseconds) => {
      sandbox.clock.forward(milliseconds);
      const ahead = sandbox.clock.now() - start;
      // A page may be told more than once, and in any order.
      await context.addInitScript(moveTo, ahead);
      await Promise.all(context.pages().map((page) => moveIn(page, ahead)));
    },
  };
}

/** Lets a test move the time of the providers and of every page opened from now on; between its jumps it goes on as ever. */
export async function movableClock(context: BrowserContext, sandbox: Sandbox): Promise<StoppedClock> {
  let ahead = 0;
  await context.addInitScript(readMovedTime);
  return {
    now: () => sandbox.clock.now(),
    forward: async (milliseconds) => {
      sandbox.clock.forward(milliseconds);
      ahead += milliseconds;
      await context.addInitScript(moveTo, ahead);
      await Promise.all(context.pages().map((page) => moveIn(page, ahead)));
    },
  };
}

async function moveIn(page: Page, ahead: number): Promise<void> {
  // A frame that closes meanwhile needs no time any more.
  await Promise.all(page.frames().map((frame) => frame.evaluate(moveTo, ahead).catch(() => undefined)));
}

function readStoppedTime(start: number): void {
  Date.now = () => start + (window.movedOn ?? 0);
  performance.now = () => 1000 + (window.movedOn ?? 0);
}

function readMovedTime(): void {
  const [date, elapsed] = [Date.now.bind(Date), performance.now.bind(performance)];
  Date.now = () => date() + (window.movedOn ?? 0);
  performance.now = () => elapsed() + (window.movedOn ?? 0);
}

function moveTo(ahead: number): void {
  window.movedOn = Math.max(window.movedOn ?? 0, ahead);
}
