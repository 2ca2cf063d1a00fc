import { check } from "./demo/check";
import { openForPerson } from "./demo/person";

/** `cargo xtask demo`: both plugins at work against the sandbox; with `--check` they are driven, else left to a person. */
const play = process.argv.includes("--check") ? check : openForPerson;

play().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`The demo failed. ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
