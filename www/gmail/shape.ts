/** Says whether a value of unknown origin has a shape. */
export type Shape<T> = (value: unknown) => value is T;

export const text: Shape<string> = (value) => typeof value === "string";
export const flag: Shape<boolean> = (value) => typeof value === "boolean";
export const figure: Shape<number> = (value): value is number => Number.isFinite(value);
export const nothing: Shape<null> = (value) => value === null;

/** One of these words. */
export function word<const W extends string>(...words: W[]): Shape<W> {
  return (value): value is W => words.some((known) => known === value);
}

export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape);
}

/** An object with these fields; others may be there too and are not looked at. */
export function record<T extends object>(fields: { [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  return (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    const found = new Map<string, unknown>(Object.entries(value));
    return Object.entries<Shape<unknown>>(fields).every(([name, shape]) => shape(found.get(name)));
  };
}

/** An object whose `kind` chooses the shape of the rest. */
export function oneOf<T extends { kind: string }>(kinds: {
  [K in T["kind"]]: Shape<Extract<T, { kind: K }>>;
}): Shape<T> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(kinds));
  return (value): value is T => {
    if (!record<{ kind: string }>({ kind: text })(value)) return false;
    return shapes.get(value.kind)?.(value) ?? false;
  };
}
