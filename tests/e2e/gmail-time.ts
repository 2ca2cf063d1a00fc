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
