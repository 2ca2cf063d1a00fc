import Bottleneck from "bottleneck";
import { RateLimiter } from "limiter";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Bench } from "quota-bench";
import { OURS } from "./limiters";

const DAY = 86_400_000;
/** Decisions in one round, of which the median counts; of those that wait for a timer of the engine fewer. */
const DECISIONS = 5_000;
const TIMED = 100;
const ROUNDS = 9;
/** As many as a full ledger has, so that none refuses. */
const MANY = 10_000_000;

/** Microseconds that a decision takes, one that lets a message go. */
export interface Speed {
  name: string;
  microseconds: number;
}

/** Each asked by the shortest way it has: ours and `limiter` answer at once, the others promise. */
export async function speed(): Promise<Speed[]> {
  const full = Bench.full();
  const bucket = new RateLimiter({ tokensPerInterval: MANY, interval: DAY });
  const points = new RateLimiterMemory({ points: MANY, duration: DAY / 1000 });
  const reservoir = new Bottleneck({
    reservoir: MANY,
    reservoirRefreshAmount: MANY,
    reservoirRefreshInterval: DAY,
  });
  const tasks: { name: string; times?: number; decide: () => unknown }[] = [
    { name: `${OURS}, 10,000 messages, five rules: check`, decide: () => full.check() },
    { name: `${OURS}, 10,000 messages, five rules: check and place`, decide: () => full.next() },
    { name: "limiter", decide: () => bucket.tryRemoveTokens(1) },
    { name: "rate-limiter-flexible", decide: () => points.consume("mailbox") },
    { name: "bottleneck", times: TIMED, decide: () => reservoir.schedule(() => Promise.resolve()) },
  ];
  const speeds: Speed[] = [];
  for (const { name, times = DECISIONS, decide } of tasks) {
    const rounds: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now();
      for (let decision = 0; decision < times; decision++) {
        const answer = decide();
        if (answer instanceof Promise) await answer;
      }
      if (round > 0) rounds.push(((performance.now() - start) * 1000) / times);
    }
    speeds.push({ name, microseconds: median(rounds) });
  }
  await reservoir.disconnect();
  return speeds;
}

/** Milliseconds for 10,000 messages, alike and of 1 to 500 recipients, after a full ledger. */
export function planning(): { alike: number; mixed: number } {
  const full = Bench.full();
  const of = (alike: boolean): number => {
    const rounds = Array.from({ length: 7 }, () => {
      const start = performance.now();
      full.plan(10_000, alike);
      return performance.now() - start;
    });
    return median(rounds.slice(1));
  };
  return { alike: of(true), mixed: of(false) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}
