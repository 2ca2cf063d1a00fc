import type { Permit, QuotaView } from "mailrail";
import type { Scene } from "./scene";

const SECOND = 1000;
/** Figures that nothing has changed are asked for anew after this time. */
const FRESH = 60 * SECOND;
/** However much changes, they are asked for no more often. */
const PAUSE = 5 * SECOND;

/** Draws anew every second while something on the screen counts down. */
export class Timekeeper {
  readonly #tick: () => void;
  #timer: number | null = null;

  constructor(tick: () => void) {
    this.#tick = tick;
  }

  run(needed: boolean): void {
    if (needed && this.#timer === null) this.#timer = window.setInterval(this.#tick, SECOND);
    if (!needed) this.stop();
  }

  stop(): void {
    if (this.#timer !== null) window.clearInterval(this.#timer);
    this.#timer = null;
  }
}

/** Whether anything that is shown depends on the time. */
export function countsDown({ view, panel }: Scene): boolean {
  return panel === "quota" || view.progress?.step === "waiting" || view.compose?.permit?.permit === "later";
}

/** Whether a time that is shown of the limits has passed since they were last asked for. */
export function isStale({ view, panel, now }: Scene, asked: number): boolean {
  if (now - asked < PAUSE) return false;
  const times =
    panel === "quota" ? (view.quota ? timesOf(view.quota) : []) : timesOfPermit(view.compose?.permit ?? null);
  return times.some((time) => asked < time && time <= now);
}

function timesOf({ now, next, gauges, heldUntil }: QuotaView): number[] {
  const freed = gauges.flatMap(({ freedAt }) => freedAt ?? []);
  return [now + FRESH, ...freed, ...timesOfPermit(next), ...(heldUntil === undefined ? [] : [heldUntil])];
}

function timesOfPermit(permit: Permit | null): number[] {
  return permit?.permit === "later" ? [permit.at] : [];
}
