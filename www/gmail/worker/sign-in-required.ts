/** There is no token before the person has signed in; the core knows this by its code. */
export class SignInRequired extends Error {
  readonly code = "sign-in-required";
}
