import type { RunPace, Timing } from "mailrail";

/** What the fields about the time say. */
export interface TimingChoice {
  when: "now" | "at";
  /** Date and time without a zone, as the browser's field writes it. */
  local: string;
  recipients: boolean;
  skipWeekends: boolean;
  pace: RunPace | null;
}

const HOUR = 3_600_000;

/** As soon as it can; a time that is chosen begins with the next full hour. */
export function usualTiming(now: number): TimingChoice {
  return {
    when: "now",
    local: localTime(Math.ceil(now / HOUR) * HOUR),
    recipients: false,
    skipWeekends: false,
    pace: null,
  };
}

/** The person's time zone (IANA). */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What the core is asked. */
export function timingOf({ when, local, recipients, skipWeekends }: TimingChoice): Timing {
  return when === "now"
    ? { timing: "now" }
    : { timing: "at", local, zone: ownZone(), recipients, skipWeekends };
}

/** A moment as the browser's field for date and time writes it: `2026-11-23T09:00`, in the person's zone. */
export function localTime(moment: number): string {
  const then = new Date(moment);
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const date = [String(then.getFullYear()), two(then.getMonth() + 1), two(then.getDate())].join("-");
  return `${date}T${two(then.getHours())}:${two(then.getMinutes())}`;
}
