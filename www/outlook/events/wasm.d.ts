/** The core as build.mjs writes it into the bundle: base64. */
declare module "*.wasm" {
  const base64: string;
  export default base64;
}
