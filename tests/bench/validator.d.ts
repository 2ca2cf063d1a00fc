/** The one function of `validator` that is measured. */
declare module "validator" {
  const validator: { isEmail(text: string): boolean };
  export default validator;
}
