import { seeded } from "../seeded";
import { limiters } from "./limiters";
import { SimulatedTime } from "./simulated-time";

/** Messages that may go in a rolling minute: Exchange Online's. */
export const MAXIMUM = 30;
const MINUTE = 60_000;
const HOURS = 6;

/** How one of them kept to the limit. */
export interface Kept {
  name: string;
  sent: number;
  /** Messages at whose moment the last minute held more than the maximum. */
  over: number;
  /** The most that any minute held. */
  most: number;
  /** Milliseconds that the messages waited, the mean. */
  waited: number;
}

/** The same arrivals for each, in simulated time, counted here. */
export async function correctness(seed: number): Promise<Kept[]> {
  const arrivals = bursts(seed);
  const kept: Kept[] = [];
  for (let which = 0; which < limiters(MAXIMUM).length; which++) {
    const time = new SimulatedTime();
    time.begin();
    try {
      const limiter = limiters(MAXIMUM)[which];
      if (limiter === undefined) break;
      const begin = time.now;
      const went: number[] = [];
      let waited = 0;
      for (const arrival of arrivals) {
        await time.until(begin + arrival);
        void limiter.go(() => {
          went.push(time.now);
          waited += time.now - begin - arrival;
        });
      }
      await time.until(begin + (HOURS + 6) * 60 * MINUTE);
      kept.push({ name: limiter.name, ...judged(went), waited: waited / went.length });
    } finally {
      time.end();
    }
  }
  return kept;
}

/** For every message, how many went in (t - minute, t]. */
function judged(went: readonly number[]): { sent: number; over: number; most: number } {
  const minutes = went.map((at) => went.filter((other) => at - MINUTE < other && other <= at).length);
  return {
    sent: went.length,
    over: minutes.filter((held) => held > MAXIMUM).length,
    most: Math.max(...minutes),
  };
}

/** People who send some mails in a row, now and then. */
function bursts(seed: number): number[] {
  const chance = seeded(seed);
  const arrivals: number[] = [];
  for (let burst = 0; burst < 60; burst++) {
    const begins = Math.floor(chance() * HOURS * 60 * MINUTE);
    for (let mail = 5 + Math.floor(chance() * 50); mail > 0; mail--) {
      arrivals.push(begins + Math.floor(chance() * MINUTE));
    }
  }
  return arrivals.sort((a, b) => a - b);
}
