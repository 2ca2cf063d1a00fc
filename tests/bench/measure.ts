/** What is measured under this name. */
export interface Task {
  name: string;
  /** Answers a count, so that no engine may leave the work out. */
  work: () => number;
}

/** How long a task took. */
export interface Timing {
  name: string;
  /** Milliseconds, the median of all runs. */
  median: number;
  /** Milliseconds, the shortest run: what is left when the machine does nothing else. */
  shortest: number;
  /** What the work answered. */
  count: number;
}

/** Runs all tasks in turn, so that a busy moment of the machine meets all of them; the first rounds only warm up. */
export function measure(tasks: readonly Task[], warmUp: number, rounds: number): Timing[] {
  const runs = tasks.map((task) => ({ task, times: [] as number[], count: 0 }));
  for (let round = -warmUp; round < rounds; round++) {
    for (const run of runs) {
      const start = performance.now();
      run.count = run.task.work();
      const took = performance.now() - start;
      if (round >= 0) run.times.push(took);
    }
  }
  return runs.map(({ task, times, count }) => ({
    name: task.name,
    median: median(times),
    shortest: Math.min(...times),
    count,
  }));
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}
