/** More than a mail address has at most in practice, and about two lines of a narrow panel. */
const LONGEST = 120;
const END = 40;

/** What is too long to read, without its middle: how it begins and how it ends tells most. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  // By characters, so that none is cut in two.
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return text;
  return `${characters.slice(0, LONGEST - END - 1).join("")}…${characters.slice(-END).join("")}`;
}
