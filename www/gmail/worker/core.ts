import init, { Mailrail } from "mailrail";

let loading: Promise<Mailrail> | null = null;

/** The core, loaded when first needed: a worker that starts for a moment does not pay for it. */
export function core(): Promise<Mailrail> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Mailrail> {
  await init({ module_or_path: fetch(chrome.runtime.getURL("mailrail_bg.wasm")) });
  return new Mailrail("gmail");
}
