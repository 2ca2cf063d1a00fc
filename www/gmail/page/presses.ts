import type { Press } from "./compose";
import type { View } from "./inboxsdk-windows";

/** Gmail's button that sends and archives, as InboxSDK knows it. */
const SEND_AND_ARCHIVE = ".IZ .Up .Uo[role=button]";

/** The presses of Gmail's own Send in one compose window, and of the menu entry that sends later. */
export function onPress(view: View, listener: (press: Press) => void): void {
  let goingOn = false;
  let archive = false;
  // InboxSDK does not say which button it was; its own listeners come after this one.
  const notice = (event: Event): void => {
    archive = event.target instanceof Element && event.target.closest(SEND_AND_ARCHIVE) !== null;
  };
  for (const kind of ["click", "keydown"]) document.addEventListener(kind, notice, true);
  view.on("destroy", () => {
    for (const kind of ["click", "keydown"]) document.removeEventListener(kind, notice, true);
  });

  const pass = (act: () => void): void => {
    goingOn = true;
    act();
    // InboxSDK presses in a microtask, so a press after that is the person's.
    setTimeout(() => (goingOn = false));
  };
  view.on("presending", (event) => {
    if (goingOn) return;
    const sendAndArchive = archive;
    listener({
      hold: () => {
        event.cancel();
      },
      goOn: () => {
        pass(() => {
          view.send({ sendAndArchive });
        });
      },
    });
  });
  // What is scheduled is sent by Gmail's servers later, so it is looked at before the time is chosen.
  view.on("scheduleSendMenuOpening", (event) => {
    listener({
      hold: () => {
        event.cancel();
      },
      goOn: () => {
        view.openScheduleSendMenu();
      },
    });
  });
}
