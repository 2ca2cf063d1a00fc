// A shell that plays its part as told, and a network that answers from a script and writes down what it was asked.

/** What the last stage saw. */
export function stage(script) {
  const asked = [];
  const journal = [];
  const progress = [];
  const controller = new AbortController();
  let tokens = 0;
  if (script.cancelled) controller.abort();
  globalThis.fetch = async (request) => {
    const body = await request.clone().text();
    asked.push({
      line: `${request.method} ${new URL(request.url).pathname}`,
      authorization: request.headers.get("Authorization") ?? "",
      body,
    });
    const answer = script.answers.shift();
    if (answer === "lost") throw new TypeError("Failed to fetch");
    if (answer === "never")
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
        if (script.cancelOnceAsked) controller.abort();
      });
    return new Response(answer.body ?? null, { status: answer.status, headers: answer.headers ?? {} });
  };
  const shell = {
    // With a token of its own it answers without a promise, as a careless shell would.
    token: ({ scopes, fresh }) => {
      if (script.tokenFails) throw Object.assign(new Error("no account"), { code: script.tokenFails });
      if (script.token !== undefined) return script.token;
      return `${scopes.length}-${fresh}-${++tokens}`;
    },
    attachment: async (id) => {
      if (script.attachmentFails) throw new Error(id);
      return new Blob([new Uint8Array(script.fileSize ?? 3).map((_, at) => at % 251)]);
    },
    progress: (said) => void progress.push(said.step),
    journal: async (record) => {
      journal.push(record && { ...record });
      if (script.journalFails) throw new Error("storage is full");
    },
    signal: controller.signal,
  };
  return { shell, asked, journal, progress };
}

/** The base64 text between two marks of a body, decoded and compared with the file that `stage` gives. */
export function carriesFile(body, size) {
  const encoded = body.split("Content-Disposition: attachment")[1].split("\r\n\r\n")[1].split("--=_")[0];
  const lines = encoded.trim().split("\r\n");
  const decoded = atob(lines.join(""));
  return (
    lines.every((line) => line.length <= 76) &&
    decoded.length === size &&
    [...decoded].every((character, at) => character.charCodeAt(0) === at % 251)
  );
}
