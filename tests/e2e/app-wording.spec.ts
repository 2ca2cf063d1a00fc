import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import type { Permit, Problem } from "mailrail";
import type { PermitWording } from "../../www/app/quota-wording";
import type { Wording } from "../../www/app/wording";

/** Three minutes past two in the afternoon where the test runs. */
const NOW = new Date(2026, 10, 20, 14, 3, 7).getTime();

const folder = fileURLToPath(new URL("../../www/app/", import.meta.url));

/** Words problems and permits in a bare JavaScript context: no page, and no `Intl` where it is taken away. */
async function bareRuntime(
  intl: boolean,
): Promise<(locale: string, said: Problem | Permit) => Wording & PermitWording> {
  const result = await build({
    stdin: {
      contents: `import { texts } from "./texts"; import { wordProblem } from "./wording";
        import { wordPermit } from "./quota-wording";
        globalThis.word = (locale, json) => {
          const said = JSON.parse(json);
          const t = texts(locale);
          return JSON.stringify(
            said.permit ? wordPermit({ t, locale, now: ${NOW} }, said) : wordProblem(t, locale, said));
        };`,
      resolveDir: folder,
      loader: "ts",
    },
    bundle: true,
    format: "iife",
    target: "es2016",
    write: false,
    loader: { ".ftl": "text" },
  });
  const context = vm.createContext({});
  if (!intl) vm.runInContext("delete globalThis.Intl", context);
  vm.runInContext(result.outputFiles.map((file) => file.text).join(""), context);
  const bare = (text: string): string => text.replaceAll(/[⁨⁩]/g, "");
  return (locale, said) => {
    context["given"] = [locale, JSON.stringify(said)];
    return JSON.parse(bare(String(vm.runInContext("word(given[0], given[1])", context)))) as Wording &
      PermitWording;
  };
}

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `person${at}@partner.example`);

for (const intl of [true, false]) {
  test(`a problem is worded in a JavaScript-only runtime ${intl ? "with" : "without"} Intl`, async () => {
    const word = await bareRuntime(intl);
    const external = (count: number): Problem => ({ code: "external-recipients", addresses: people(count) });
    expect(word("en-US", external(1)).what).toBe("One recipient is outside your organisation");
    expect(word("en-US", external(12))).toMatchObject({
      what: "12 recipients are outside your organisation",
      list: people(12),
    });
    expect(word("ko-KR", external(12)).what).toBe("조직 밖의 받는 사람이 12명 있습니다");
    expect(word("zh_TW", external(12)).what).toContain("有 12 位收件者");
    const large: Problem = { code: "message-too-large", octets: 49_597_645, maximum: 36_700_160 };
    expect(word("en", large).what).toBe("The mail is too large: 47.3 MB of 35 MB allowed");
    expect(word("en", { code: "not-one-to", count: 0 }).what).toBe("Nobody is in To");
  });
}

for (const { intl, soon, tomorrow, minute } of [
  { intl: true, soon: "2:03:28 PM", tomorrow: "Saturday, November 21 at 2:04 PM", minute: "1 minute" },
  { intl: false, soon: "14:03:28", tomorrow: "2026-11-21 14:04", minute: "1 min" },
]) {
  test(`a permit is worded in a JavaScript-only runtime ${intl ? "with" : "without"} Intl`, async () => {
    const word = await bareRuntime(intl);
    const reason = { rule: "limit", name: "messages-per-minute", maximum: 30, window: 60_000 } as const;
    const plain = (text: string): string => text.replaceAll("\u202f", " ");
    const { what, why } = word("en-US", { permit: "later", at: NOW + 20_350, reason });
    expect(plain(what)).toBe(`It can go from ${soon}`);
    expect(why).toBe(`No more than 30 mails may go out within ${minute}.`);
    const late = word("en-US", { permit: "later", at: NOW + 86_400_000, reason: { rule: "working-hours" } });
    expect(plain(late.what)).toBe(`It can go from ${tomorrow}`);
    const crowd = { rule: "limit", name: "recipients-per-message", maximum: 500 } as const;
    expect(word("en-US", { permit: "never", reason: crowd }).do).toBe(
      "Split the recipients over several mails.",
    );
  });
}

test("parameters that are words themselves are put in words", async () => {
  const word = await bareRuntime(true);
  expect(word("en", { code: "address-unusable", address: "ana", reason: { code: "no-at" } }).why).toBe(
    "The @ sign is missing. A mail to it would not arrive.",
  );
  expect(word("en", { code: "content-dropped", what: "form" }).what).toBe(
    "Will not work in the mail: a form to fill in",
  );
  const inside = { code: "attachment-refused", name: "setup.exe", extension: "exe" } as const;
  expect(word("en", inside).what).toBe("“setup.exe” cannot be sent");
  expect(word("en", { ...inside, archive: "none" }).what).toBe("“setup.exe” in “none” cannot be sent");
  const field = { code: "merge-field-unknown", name: "frist_name" } as const;
  expect(word("en", field).do).toBe("Correct the name of the field, or delete it.");
  expect(word("en", { ...field, suggestion: "first_name" }).do).toContain("Write “first_name”");
});

test("what is too long to read loses its middle, and no character is cut in two", async () => {
  const word = await bareRuntime(true);
  const { what } = word("en", { code: "placeholder-text", text: "🚆".repeat(400) });
  expect(what).toMatch(/^“(🚆){79}…(🚆){40}” is still in the mail$/u);
});
