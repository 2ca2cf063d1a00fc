import { isEmailValid } from "@hapi/address";
import emailAddresses from "email-addresses";
import isemail from "isemail";
import validator from "validator";

/** A package of the field, called as its readme shows it. */
export interface Checker {
  /** The npm package. */
  name: string;
  accepts: (address: string) => boolean;
}

/** All of them take international addresses here, and none asks a list of top-level domains. */
export const CHECKERS: readonly Checker[] = [
  { name: "validator", accepts: (address) => validator.isEmail(address) },
  { name: "isemail", accepts: (address) => isemail.validate(address) },
  { name: "@hapi/address", accepts: (address) => isEmailValid(address) },
  {
    name: "email-addresses",
    accepts: (input) => emailAddresses({ input, rfc6532: true, startAt: "mailbox", simple: true }) !== null,
  },
];
