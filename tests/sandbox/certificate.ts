import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A certificate nobody but the sandbox's own clients trusts. */
export interface Certificate {
  key: string;
  cert: string;
  /** The SHA-256 of its public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  spki: string;
}

/** Makes a certificate for these hosts; it lives one day. */
export async function certificateFor(hosts: string[]): Promise<Certificate> {
  const pems = await generate([{ name: "commonName", value: "Mailrail sandbox" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 86_400_000),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  const key = new X509Certificate(pems.cert).publicKey.export({ type: "spki", format: "der" });
  return { key: pems.private, cert: pems.cert, spki: createHash("sha256").update(key).digest("base64") };
}
