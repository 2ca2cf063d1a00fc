import { readdir, readFile } from "node:fs/promises";

/** The process of the browser that has this profile; its helpers are told apart by their type. */
export async function browserOf(profile: string): Promise<number> {
  for (const entry of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    // A process may be gone by the time it is looked at.
    const words = (await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "")).split("\0");
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type=")))
      return Number(entry);
  }
  throw new Error("no browser has this profile");
}

/** Numbers from 0 up to 1 that come again with their seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
