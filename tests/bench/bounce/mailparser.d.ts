/** What is measured of `mailparser`, which brings no types. */
interface Options {
  skipHtmlToText: boolean;
  skipImageLinks: boolean;
  skipTextToHtml: boolean;
  skipTextLinks: boolean;
}

export function simpleParser(raw: Buffer, options: Options): Promise<{ text?: string }>;
