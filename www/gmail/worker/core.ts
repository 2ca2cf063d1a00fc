import init, { Mailrail } from "mailrail";
import { recallDomains } from "./familiar";
import { OrganisationPolicy } from "./policy";

/** The organisation's policy, by which the core reviews. */
export const policy = new OrganisationPolicy();

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
  const mailrail = new Mailrail("gmail");
  await Promise.all([recallDomains(mailrail), policy.recall(mailrail)]);
  return mailrail;
}
