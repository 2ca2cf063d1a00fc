import type { Progress, Shell } from "mailrail";
import type { SignIn } from "./account";
import type { Attachments } from "./attachments";
import type { Journal } from "./journal";
import { NoToken } from "./token";

/** Where a send tells how it goes on. */
export interface ProgressShown {
  now(): Progress | null;
  show(progress: Progress | null): void;
}

/** What one send may ask of Outlook. */
export function shellOf(
  { signIn, attachments, journal }: { signIn: SignIn; attachments: Attachments; journal: Journal },
  progress: ProgressShown,
  signal: AbortSignal,
): Shell {
  return {
    // While the person is asked to sign in nothing is under way yet, and the send can still be called off.
    token: (request) =>
      signIn.token(request, async (asking) => {
        const before = progress.now();
        progress.show({ step: "preparing" });
        const token = await unlessAborted(asking, signal);
        progress.show(before);
        return token;
      }),
    attachment: (id) => attachments.content(id),
    progress: (step) => progress.show(step),
    journal: (record) => (record ? journal.write({ record }) : journal.clear()),
    signal,
  };
}

/** The promise, or a rejection as soon as the signal says to stop waiting for it. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new NoToken("sign-in-required", true));
    });
  });
  return Promise.race([promise, aborted]);
}
