import { one, seeded } from "./seeded";

const GIVEN =
  "ana leo mina jin yuki sofia noah emma liam olga ivan priya arjun chen wei fatima omar lucas marta tom".split(
    " ",
  );
const FAMILY =
  "silva park kim tanaka müller smith garcia rossi novak haddad singh chen okafor dubois jensen kowalski".split(
    " ",
  );
const SYLLABLES = "ar ba co da el fi go ha in jo ka lo ma no or pa qui ro sa ta un ve wi xe yo za".split(" ");
const PUBLIC =
  "gmail.com outlook.com yahoo.com hotmail.com icloud.com naver.com daum.net yahoo.co.jp gmx.de qq.com";
const ENDINGS = "com com com org net de co.uk co.kr co.jp com.tw fr io example".split(" ");
const INTERNATIONAL =
  "bücher.example münchen.example 例子.example 한국.example 会社.example пример.example".split(" ");

type Chance = () => number;

/** A list as companies keep them: nearly all of it is fine, some is broken, some international. */
export function addressList(length: number, seed: number): string[] {
  const chance = seeded(seed);
  const companies = Array.from({ length: 3_000 }, () => company(chance));
  const domains = (): string => (chance() < 0.4 ? one(chance, PUBLIC.split(" ")) : one(chance, companies));
  return Array.from({ length }, () => address(chance, domains()));
}

function address(chance: Chance, domain: string): string {
  const local = person(chance);
  const kind = chance();
  if (kind < 0.92) return `${local}@${domain}`;
  if (kind < 0.94) return `${local}@${one(chance, INTERNATIONAL)}`;
  if (kind < 0.95) return `${one(chance, ["用户", "미나", "josé", "δοκιμή"])}@${domain}`;
  return broken(chance, local, domain);
}

function person(chance: Chance): string {
  const given = one(chance, GIVEN);
  const family = one(chance, FAMILY).replace("ü", "ue");
  const number = Math.floor(chance() * 1_000);
  return one(chance, [
    `${given}.${family}`,
    `${given.slice(0, 1)}.${family}`,
    `${given}${family}${number}`,
    `${given}_${family}`,
    `${given}.${family}+news`,
    `${given.toUpperCase()}.${family}`,
    `${family}-${given}${number}`,
  ]);
}

function company(chance: Chance): string {
  const syllables = Array.from({ length: 2 + Math.floor(chance() * 4) }, () => one(chance, SYLLABLES));
  if (chance() < 0.15) syllables.splice(1, 0, "-");
  const host = chance() < 0.1 ? "mail." : "";
  return `${host}${syllables.join("")}.${one(chance, ENDINGS)}`;
}

function broken(chance: Chance, local: string, domain: string): string {
  return one(chance, [
    `${local}.${domain}`,
    `${local}@@${domain}`,
    `${local}@${domain}.`,
    `${local}@${domain},`,
    `${local}..x@${domain}`,
    `${local} x@${domain}`,
    `${local}@${domain.replace(".", "..")}`,
    `${local}@-${domain}`,
    `${local}@under_score.${domain}`,
    `${local}(home)@${domain}`,
  ]);
}
