import type { Mailrail } from "mailrail";
import type { Desk } from "../app/plugin";

/** The core's pure work on mail to many. Until there is a core, the promises reject. */
export function deskOf(core: () => Mailrail | null): Desk {
  const asked = async <T>(work: (core: Mailrail) => T | Promise<T>): Promise<T> => {
    const there = core();
    if (!there) throw new Error("The core is not there yet.");
    return work(there);
  };
  return {
    readRows: (csv) => asked((core) => core.readRows(csv)),
    readAddresses: (text) => asked((core) => core.readPasted(text)),
    recipientRows: (draft) => asked((core) => core.recipientRows(draft).rows),
    uniqueRows: (rows) => asked((core) => core.uniqueRows({ rows })),
    examine: (request, from, count) => asked((core) => core.examine(request, from, count).messages),
    preview: (request, index) => asked((core) => core.preview(request, index)),
    foresee: (request) => asked((core) => core.foresee(request)),
  };
}
