import type { Fix, Place, Problem } from "mailrail";
import { size } from "./figures";
import { shorten } from "./shorten";
import type { Texts } from "./texts";
import { day } from "./times";

/** A problem in words. Needs no page and no Intl, so that every runtime of the hosts can word one. */
export interface Wording {
  /** What is wrong, in one line. */
  what: string;
  /** Why it matters. */
  why: string;
  /** What to do about it. */
  do: string;
  /** Addresses the problem is about, where it is about many: shown below, as many as there is room for. */
  list: string[];
}

/** The words of a problem in the language of `t`; `locale` says how its sizes are written. */
export function wordProblem(t: Texts, locale: string, problem: Problem): Wording {
  const args = problemArguments(t, locale, problem);
  return {
    what: t(`problem-${problem.code}`, args),
    why: t(`problem-${problem.code}.why`, args),
    do: t(`problem-${problem.code}.do`, args),
    list: "addresses" in problem ? problem.addresses : [],
  };
}

/** Where in the mail; the core counts from zero, people from one. */
export function wordPlace(t: Texts, { field, index }: Place): string {
  const place = t(`place-${field}`);
  return index === undefined ? place : t("place-numbered", { place, number: index + 1 });
}

/** The label of the button that makes a fix. */
export function wordFix(t: Texts, problem: Problem, fix: Fix): string {
  if (problem.code === "control-character") return t("fix-hidden-character");
  const args = fixArguments(fix);
  if (problem.code === "duplicate-recipient" && fix.kind === "remove-recipient")
    return t("fix-remove-recipient.second", args);
  return deletes(fix) ? t("fix-replace-words.delete", args) : t(`fix-${fix.kind}`, args);
}

/** What a fix did, once it is made. */
export function wordFixed(t: Texts, problem: Problem, fix: Fix): string {
  if (problem.code === "control-character") return t("fixed-hidden-character");
  const args = fixArguments(fix);
  return deletes(fix) ? t("fixed-replace-words.delete", args) : t(`fixed-${fix.kind}`, args);
}

function deletes(fix: Fix): boolean {
  return fix.kind === "replace-words" && fix.replacement.trim() === "";
}

type Arguments = Record<string, string | number>;

function fixArguments(fix: Fix): Arguments {
  switch (fix.kind) {
    case "remove-recipient":
      return { address: shorten(fix.address) };
    case "correct-address":
      return { correction: shorten(changedPart(fix.address, fix.correction)) };
    case "move-to-bcc":
      return {};
    case "rewrite-subject":
      return { subject: shorten(fix.subject) };
    case "replace-words":
      return { replacement: shorten(fix.replacement), text: shorten(fix.place.passage?.text ?? "") };
  }
}

/** The domain alone where the rest stays as it was: it is what the person has to compare. */
function changedPart(address: string, correction: string): string {
  const at = correction.lastIndexOf("@");
  return at > 0 && address.slice(0, address.lastIndexOf("@")) === correction.slice(0, at)
    ? correction.slice(at + 1)
    : correction;
}

/** The problem's parameters as its texts want them: sizes, reasons and lists in words, long names cut short. */
function problemArguments(t: Texts, locale: string, problem: Problem): Arguments {
  switch (problem.code) {
    case "address-unusable": {
      const { code, ...details } = problem.reason;
      return { address: shorten(problem.address), reason: t(`address-${code}`, shortened(details)) };
    }
    case "do-not-send":
      return {
        address: shorten(problem.address),
        reason: t(`class-${problem.class}`),
        day: day(problem.at, locale),
      };
    case "content-dropped":
      return { what: t(`dropped-${problem.what}`) };
    case "external-recipients":
    case "recipients-added":
      return { count: problem.addresses.length };
    case "merge-field-unknown":
      return {
        name: shorten(problem.name),
        guessed: problem.suggestion === undefined ? "no" : "yes",
        suggestion: shorten(problem.suggestion ?? ""),
      };
    case "attachment-refused":
    case "attachment-blocked-by-readers":
      return {
        name: shorten(problem.name),
        extension: shorten(problem.extension),
        within: problem.archive === undefined ? "mail" : "archive",
        archive: shorten(problem.archive ?? ""),
      };
    case "attachments-large":
      return { size: size(problem.octets, locale), from: size(problem.from, locale) };
    case "attachment-too-large":
      return {
        name: shorten(problem.name),
        size: size(problem.octets, locale),
        maximum: size(problem.maximum, locale),
      };
    case "message-too-large":
    case "verified-sending-needed":
      return { size: size(problem.octets, locale), maximum: size(problem.maximum, locale) };
    default: {
      const { code: _code, ...details } = problem;
      return shortened(details);
    }
  }
}

function shortened(details: Arguments): Arguments {
  const short: Arguments = {};
  for (const name of Object.keys(details)) {
    const value = details[name] ?? "";
    short[name] = typeof value === "string" ? shorten(value) : value;
  }
  return short;
}
