import init from "quota-bench";
import { planning } from "./speed";

declare global {
  /** Loads the ledger and plans with it in this page. */
  var planHere: (() => Promise<{ alike: number; mixed: number }>) | undefined;
}

globalThis.planHere = async () => {
  await init({ module_or_path: "/quota_bench_bg.wasm" });
  return planning();
};
