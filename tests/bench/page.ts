import init from "mailrail";
import { bench, type Figures } from "./bench";

declare global {
  /** Loads the core and measures it in this page. */
  var measureHere: (() => Promise<Figures>) | undefined;
}

globalThis.measureHere = async () => {
  await init({ module_or_path: "/mailrail_bg.wasm" });
  return bench();
};
