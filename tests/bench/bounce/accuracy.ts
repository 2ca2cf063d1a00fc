/** What a reader tells of one recipient. */
export interface Told {
  recipient: string;
  /** The enhanced status; empty where there is none. */
  status: string;
  /** Whether sending again is of no use. */
  hard: boolean;
}

/** A mail and what a reader has to make of it. */
export interface Expected {
  raw: Uint8Array;
  told: Told[];
}

/** How a reader's answers agree with the labels, as shares of one. */
export interface Accuracy {
  /** Mails that it takes for reports. */
  detected: number;
  /** Recipients whose status is the labelled one, of those that have one. */
  status: number;
  /** Mails of which it names every recipient, and nobody else. */
  recipient: number;
  /** Recipients of whom it says rightly whether sending again is of no use. */
  hard: number;
}

/** Compares answers with what was expected, mail by mail. */
export function accuracy(
  expected: readonly Expected[],
  answers: readonly (readonly Told[] | null)[],
): Accuracy {
  const [detected, status, recipient, hard] = [new Share(), new Share(), new Share(), new Share()];
  expected.forEach(({ told }, index) => {
    const answer = answers[index] ?? null;
    detected.count(answer !== null);
    recipient.count(names(answer ?? []) === names(told));
    for (const label of told) {
      const read = (answer ?? []).find(({ recipient }) => same(recipient, label.recipient));
      // Who names nobody may still have the rest right, where there is only one.
      const about = read ?? (told.length === 1 ? answer?.[0] : undefined);
      if (label.status !== "") status.count(about?.status === label.status);
      hard.count(about?.hard === label.hard);
    }
  });
  return { detected: detected.of, status: status.of, recipient: recipient.of, hard: hard.of };
}

class Share {
  #right = 0;
  #all = 0;

  count(right: boolean): void {
    this.#all += 1;
    if (right) this.#right += 1;
  }

  get of(): number {
    return this.#right / this.#all;
  }
}

function names(told: readonly Told[]): string {
  return told
    .map(({ recipient }) => recipient.toLowerCase())
    .sort()
    .join(" ");
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
