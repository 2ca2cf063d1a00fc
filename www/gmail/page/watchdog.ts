/** Anything a person writes mail in: the roles Gmail gives it, which change less often than its classes. */
const EDITOR = '[contenteditable="true"][role="textbox"], [g_editable="true"]';

/** A window seen for the first time gets this long to be known; InboxSDK looks every two seconds. */
const PATIENCE = 6000;
const PERIOD = 1000;

/** Looks, with nothing but the page itself, for an editor that no known compose window holds. */
export function watchForStrangers(
  isKnown: (editor: Element) => boolean,
  report: (stranger: boolean) => void,
): void {
  const firstSeen = new WeakMap<Element, number>();
  let reported = false;
  setInterval(() => {
    const now = Date.now();
    const stranger = [...document.querySelectorAll(EDITOR)].some((editor) => {
      if (!editor.checkVisibility() || isKnown(editor)) return false;
      const since = firstSeen.get(editor) ?? now;
      firstSeen.set(editor, since);
      return now - since >= PATIENCE;
    });
    if (stranger !== reported) report((reported = stranger));
  }, PERIOD);
}
