/** The reader of reports as WebAssembly; its own types are written when it is built. */
export function read(raw: Uint8Array): string | undefined;

export default function init(from: { module_or_path: string | Uint8Array }): Promise<unknown>;
