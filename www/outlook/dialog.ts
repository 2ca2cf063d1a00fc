import type { TokenRequest } from "mailrail";
import { readDialogMessage } from "./dialog-message";
import { NoToken, type TokenSource } from "./token";

/** Part of the screen, in percent; the sign-in page needs about this much. */
const SIZE = { height: 70, width: 40 };
/** A token this close to its end is not used. */
const MARGIN_MS = 60_000;
/** Office's code for a window that the person closed. */
const CLOSED = 12_006;

interface Kept {
  token: string;
  expiresAt: number;
  scopes: string[];
}

/**
 * Tokens for Outlooks without nested app authentication: a window of Office's dialog API runs the sign-in at Microsoft
 * and hands the token back. Tokens stay in this pane's memory.
 */
export class DialogSource implements TokenSource {
  readonly #address: string;
  #kept: Kept | null = null;

  /** @param address of the mailbox, so that the window offers the right account. */
  constructor(address: string) {
    this.#address = address;
  }

  silently({ scopes, fresh }: TokenRequest): Promise<string> {
    const kept = this.#kept;
    const usable = kept && !fresh && kept.expiresAt - MARGIN_MS > Date.now();
    if (usable && scopes.every((scope) => kept.scopes.includes(scope))) return Promise.resolve(kept.token);
    return Promise.reject(new NoToken("sign-in-required"));
  }

  async asking({ scopes }: TokenRequest): Promise<string> {
    const dialog = await openDialog(this.#page(scopes));
    const { token, expiresAt } = await answerOf(dialog);
    this.#kept = { token, expiresAt, scopes };
    return token;
  }

  forget(): Promise<void> {
    this.#kept = null;
    return Promise.resolve();
  }

  #page(scopes: string[]): string {
    const page = new URL("/auth.html", location.origin);
    page.searchParams.set("scopes", scopes.join(" "));
    page.searchParams.set("account", this.#address);
    return page.href;
  }
}

/** Office asks in the pane before it opens the window, since a token may be needed long after the last click. */
function openDialog(address: string): Promise<Office.Dialog> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, SIZE, ({ status, value }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new NoToken("sign-in-required"));
    });
  });
}

function answerOf(dialog: Office.Dialog): Promise<{ token: string; expiresAt: number }> {
  return new Promise((resolve, reject) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      if (!("message" in event) || event.origin !== location.origin) return;
      const message = readDialogMessage(event.message);
      if (!message) return;
      dialog.close();
      if ("token" in message) resolve(message);
      else reject(new NoToken("sign-in-required"));
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      reject(new NoToken("sign-in-required", "error" in event && event.error === CLOSED));
    });
  });
}
