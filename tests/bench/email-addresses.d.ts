/** What is measured of `email-addresses`, whose own types no longer compile. */
interface Question {
  input: string;
  rfc6532: boolean;
  startAt: "mailbox";
  simple: boolean;
}

declare const emailAddresses: (question: Question) => object | null;
export default emailAddresses;
