/** What is measured of `email-bounce-parser`, which brings no types. */
interface Bounce {
  bounce: boolean;
  /** Missing where there were no words. */
  data?: {
    error: { code: { basic: string | null; enhanced: string | null }; permanent: boolean };
    recipient: string | null;
  };
}

export default class EmailBounceParser {
  read(body: string): Bounce;
}
