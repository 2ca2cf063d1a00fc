import { ACCOUNTS } from "../accounts";
import type { ReceivedMail, Sandbox } from "../sandbox";

const LOOK_EVERY_MS = 250;

/** Tells of every message the sandbox's accounts send from now on; the result stops it. */
export function watchSent(sandbox: Sandbox, tell: (sent: ReceivedMail) => Promise<void>): () => void {
  const seen = new Map<string, number>();
  const timer = setInterval(() => {
    for (const { address } of ACCOUNTS) {
      const sent = sandbox.sent(address);
      const before = seen.get(address) ?? 0;
      seen.set(address, sent.length);
      for (const mail of sent.slice(before))
        tell(mail).catch((error: unknown) => {
          console.error(`A message could not be read back: ${String(error)}`);
        });
    }
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
