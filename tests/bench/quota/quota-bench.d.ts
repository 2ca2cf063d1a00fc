/** The ledger as WebAssembly, the part of it that is measured; its own types are written when it is built. */
export class Bench {
  static full(): Bench;
  static of_one_rule(maximum: number, window: number): Bench;
  check(): boolean;
  free(): void;
  next(): boolean;
  plan(messages: number, alike: boolean): number;
  wait(now: number): number;
}

export default function init(from: { module_or_path: string | Uint8Array }): Promise<{
  memory: WebAssembly.Memory;
}>;
