import Bottleneck from "bottleneck";
import { RateLimiter } from "limiter";
import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible";
import { Bench } from "quota-bench";

/** What lets messages go, set up as its readme shows it for so many in a rolling minute. */
export interface Limiter {
  /** The npm package. */
  name: string;
  /** Done when one more may go, and has gone. */
  go: (went: () => void) => Promise<void>;
}

/** How ours is called in the tables. */
export const OURS = "mailrail";

const MINUTE = 60_000;

/** All of them, for so many a minute; made when the time that they shall see has begun. */
export function limiters(maximum: number): Limiter[] {
  return [ours(maximum), bottleneck(maximum), limiter(maximum), flexible(maximum)];
}

function ours(maximum: number): Limiter {
  const bench = Bench.of_one_rule(maximum, MINUTE);
  return {
    name: OURS,
    go: async (went) => {
      for (let wait = bench.wait(Date.now()); wait > 0; wait = bench.wait(Date.now())) {
        const left = wait;
        await new Promise<void>((done) => setTimeout(done, left));
      }
      went();
    },
  };
}

function bottleneck(maximum: number): Limiter {
  const limiter = new Bottleneck({
    reservoir: maximum,
    reservoirRefreshAmount: maximum,
    reservoirRefreshInterval: MINUTE,
  });
  return { name: "bottleneck", go: (went) => limiter.schedule(() => Promise.resolve().then(went)) };
}

function limiter(maximum: number): Limiter {
  const limiter = new RateLimiter({ tokensPerInterval: maximum, interval: "minute" });
  return {
    name: "limiter",
    go: async (went) => {
      await limiter.removeTokens(1);
      went();
    },
  };
}

function flexible(maximum: number): Limiter {
  const queue = new RateLimiterQueue(new RateLimiterMemory({ points: maximum, duration: MINUTE / 1000 }));
  return {
    name: "rate-limiter-flexible",
    go: async (went) => {
      await queue.removeTokens(1);
      went();
    },
  };
}
