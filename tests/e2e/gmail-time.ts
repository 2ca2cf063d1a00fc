import type { BrowserContext } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox";

/**
 * The time of the mail service and of the extension's worker, stopped and moved together. The core reads no other
 * clocks than these two, and looks at them several times a second while it waits.
 */
export class StoppedTime {
  private constructor(
    private readonly sandbox: Sandbox,
    private readonly context: BrowserContext,
  ) {}

  static async stop(sandbox: Sandbox, context: BrowserContext): Promise<StoppedTime> {
    const time = new StoppedTime(sandbox, context);
    sandbox.clock.stop();
    await time.#move(0);
    return time;
  }

  async forward(milliseconds: number): Promise<void> {
    this.sandbox.clock.forward(milliseconds);
    await this.#move(milliseconds);
  }

  async #move(milliseconds: number): Promise<void> {
    await this.context.serviceWorkers()[0]?.evaluate((by) => {
      const [wall, steady] = [Date.now() + by, performance.now() + by];
      Date.now = () => wall;
      performance.now = () => steady;
    }, milliseconds);
  }
}

/** Moves the time of the mail service and of the extension's worker on; from there both go on as ever. */
export async function moveOn(sandbox: Sandbox, context: BrowserContext, milliseconds: number): Promise<void> {
  sandbox.clock.forward(milliseconds);
  await context.serviceWorkers()[0]?.evaluate((by) => {
    const [wall, steady] = [Date.now.bind(Date), performance.now.bind(performance)];
    Date.now = () => wall() + by;
    performance.now = () => steady() + by;
  }, milliseconds);
}
