import type { Person } from "../options";

/** "Ana Müller <ana@contoso.example>; leo@…" as people. */
export function readPeople(text: string): Person[] {
  return text
    .split(/;/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [, name, address] = /^(.*)<([^<>]*)>$/.exec(one) ?? [];
      return address === undefined ? { name: one, address: one } : { name: name?.trim() ?? "", address };
    });
}

export function writePeople(people: readonly Person[]): string {
  return people
    .map(({ name, address }) => (name && name !== address ? `${name} <${address}>` : address))
    .join("; ");
}
