import type { Problem } from "mailrail";

/**
 * What a problem is about, so that a finding is known again in the next review: its code and its words. Counts and
 * lists are left out, because they change while the finding stays.
 */
export function problemKey(problem: Problem): string {
  const words = Object.entries(problem).filter(([, value]) => typeof value === "string");
  return JSON.stringify(words);
}

/** Keys for a list, in its order; the same problem in several places gets a number. */
export function findingKeys(problems: Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const key = problemKey(problem);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return `${key}${nth}`;
  });
}
