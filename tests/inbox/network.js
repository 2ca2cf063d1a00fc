// A mailbox's API that answers from a script, and a large mail that comes piece by piece and has no end.

const PIECE = 64 * 1024;

/** What the network was asked, and how much of the endless mail was fetched before somebody called it off. */
export function network(answers, tokenFails) {
  const asked = [];
  const endless = { pulled: 0, cancelled: false };
  globalThis.fetch = async (request) => {
    const url = new URL(request.url);
    asked.push({ path: url.pathname, query: url.search });
    const answer = answers.shift();
    if (answer === "lost") throw new TypeError("Failed to fetch");
    if (answer === "endless") return new Response(endlessMail(endless));
    return new Response(answer.body ?? null, { status: answer.status });
  };
  const shell = {
    token: async ({ scopes }) => {
      if (tokenFails) throw Object.assign(new Error("no account"), { code: "sign-in-required" });
      return scopes.join(" ").replace(/\W/g, "-");
    },
    signal: new AbortController().signal,
  };
  return { shell, asked, endless };
}

/** Gmail's answer to `format=raw`, whose mail never ends. */
function endlessMail(endless) {
  const start = '{"id":"r1","snippet":"","raw":"';
  let begun = false;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = begun ? "QUJD".repeat(PIECE / 4) : start;
        begun = true;
        endless.pulled += piece.length;
        controller.enqueue(new TextEncoder().encode(piece));
      },
      cancel() {
        endless.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
}
