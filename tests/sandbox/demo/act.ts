import { stripVTControlCharacters } from "node:util";

/** One part of the demo: says on stderr what is being done, and does not take for ever. */
export class Act {
  #doing = "starts";

  constructor(private readonly name: string) {}

  /** Says what comes now; a failure names it. */
  now(doing: string): void {
    this.#doing = doing;
    console.error(`${this.name}: ${doing}`);
  }

  /** Plays this part; a failure and a hang become errors that say where. */
  async within<Result>(seconds: number, play: (act: this) => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no end after ${seconds} s`));
      }, seconds * 1000);
    });
    try {
      return await Promise.race([play(this), late]);
    } catch (error) {
      const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
      throw new Error(`${this.name}, at "${this.#doing}": ${reason}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}
