import type { Enqueued, RunRequest } from "mailrail";
import { begunFrom, noteBegun } from "../begun";
import { Contents } from "../worker/attachments";
import { core } from "../worker/core";

/**
 * Begins a run from a compose window, with the window's files. From one window one run is begun, whichever panels it
 * is asked in and however often: who comes later gets the run that is there.
 */
export function beginFrom(window: string, request: RunRequest): Promise<Enqueued> {
  return navigator.locks.request(`mailrail-compose-${window}`, async () => {
    const run = await begunFrom(window);
    if (run !== null) return { enqueued: "begun", run };
    const enqueued = await begin(request);
    if (enqueued.enqueued === "begun") await noteBegun(window, enqueued.run);
    return enqueued;
  });
}

async function begin(request: RunRequest): Promise<Enqueued> {
  const contents = new Contents();
  const draft = await contents.measured(request.draft);
  const edited = await Promise.all(
    (request.edited ?? []).map(async ({ index, draft }) => ({
      index,
      draft: await contents.measured(draft),
    })),
  );
  return (await core()).enqueue(
    { ...request, draft, edited },
    {
      attachment: (id) => contents.of(id),
      token: () => Promise.reject(new Error("beginning asks for no token")),
      progress: () => undefined,
      journal: () => Promise.resolve(),
      signal: new AbortController().signal,
    },
  );
}
