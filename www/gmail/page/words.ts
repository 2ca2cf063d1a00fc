import type { Passage } from "mailrail";

/** Text nodes that stand beside each other, which are one in the HTML that was reviewed. */
interface Run {
  nodes: Text[];
  text: string;
}

/** Where some words begin, counted in the text of a body, and how long they are. */
export interface Stretch {
  at: number;
  length: number;
}

/** The words of a passage in a body; null when they do not stand there any more. */
export function findWords(body: Element, { text, nth }: Passage): Stretch | null {
  let before = 0;
  let seen = 0;
  for (const run of runsOf(body)) {
    for (let at = run.text.indexOf(text); at >= 0; at = run.text.indexOf(text, at + text.length)) {
      if (seen === nth) return { at: before + at, length: text.length };
      seen += 1;
    }
    before += run.text.length;
  }
  return null;
}

/** A stretch of a body's text as the page selects it; null when the body has become shorter. */
export function rangeOf(body: Element, { at, length }: Stretch): Range | null {
  const range = document.createRange();
  let left = at;
  let begun = false;
  for (const node of runsOf(body).flatMap(({ nodes }) => nodes)) {
    if (!begun && left <= node.length && (left < node.length || length === 0)) {
      range.setStart(node, left);
      begun = true;
      left += length;
    }
    if (begun && left <= node.length) {
      range.setEnd(node, left);
      return range;
    }
    left -= node.length;
  }
  return null;
}

/** Puts other words in the place of a stretch, as if they were typed there. Images and the cursor stay. */
export function replaceWords(body: HTMLElement, range: Range, words: string): void {
  const selection = getSelection();
  const focused = document.activeElement;
  const kept = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  body.focus({ preventScroll: true });
  selection?.removeAllRanges();
  selection?.addRange(range);
  // The editor's own command, so that undoing by the keyboard goes on working.
  const editor: { execCommand(command: string, ui: boolean, value: string): boolean } = document;
  const done =
    words === "" ? editor.execCommand("delete", false, "") : editor.execCommand("insertText", false, words);
  if (!done) {
    range.deleteContents();
    range.insertNode(document.createTextNode(words));
  }
  if (kept !== null) {
    selection?.removeAllRanges();
    selection?.addRange(kept);
  }
  if (focused instanceof HTMLElement && focused !== body) focused.focus({ preventScroll: true });
}

function runsOf(body: Element): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest("script, style")) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.nodes.at(-1) === node.previousSibling) {
      last.nodes.push(node);
      last.text += node.data;
    } else {
      runs.push({ nodes: [node], text: node.data });
    }
  }
  return runs;
}
