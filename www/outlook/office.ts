/** An Office.js call that was refused, by the name of what was asked. */
export class OfficeFailure extends Error {
  constructor(
    readonly call: string,
    readonly reason: number,
  ) {
    super(`${call} failed (${String(reason)})`);
    this.name = "OfficeFailure";
  }
}

type Callback<T> = (result: Office.AsyncResult<T>) => void;

/** One Office.js call as a promise. `name` is for the error; it never holds what the call returned. */
export function ask<T>(name: string, call: (callback: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new OfficeFailure(name, result.error.code));
    });
  });
}

/** Runs no more than `most` of the works given to it at a time; the others wait in line. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
