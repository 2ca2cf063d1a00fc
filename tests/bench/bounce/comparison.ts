import { type Accuracy, accuracy, type Expected, type Told } from "./accuracy";
import type { Reader } from "./readers";

/** What one reader did in one place. */
export interface Comparison extends Accuracy {
  name: string;
  /** Milliseconds for all reports, the median of the rounds. */
  median: number;
  /** Ordinary mails taken for reports. */
  falseAlarms: number;
}

const ROUNDS = 5;

/** All readers over the same mails, in turn, so that a busy moment of the machine meets all of them. */
export async function compared(
  readers: readonly Reader[],
  reports: readonly Expected[],
  ordinary: readonly Uint8Array[],
): Promise<Comparison[]> {
  const raws = reports.map(({ raw }) => raw);
  const times = new Map(readers.map(({ name }) => [name, [] as number[]]));
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round++)
    for (const reader of readers) {
      const start = performance.now();
      await answers(reader, raws);
      if (round > 0) times.get(reader.name)?.push(performance.now() - start);
    }
  const made: Comparison[] = [];
  for (const reader of readers)
    made.push({
      name: reader.name,
      median: median(times.get(reader.name) ?? []),
      ...accuracy(reports, await answers(reader, raws)),
      falseAlarms: (await answers(reader, ordinary)).filter((told) => told !== null).length,
    });
  return made;
}

async function answers(reader: Reader, mails: readonly Uint8Array[]): Promise<(Told[] | null)[]> {
  const told: (Told[] | null)[] = [];
  for (const raw of mails) {
    const answer = reader.read(raw);
    told.push(answer instanceof Promise ? await answer : answer);
  }
  return told;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}
