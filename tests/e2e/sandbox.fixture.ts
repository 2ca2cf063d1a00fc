import { request as httpsRequest } from "node:https";
import { test as base } from "@playwright/test";
import { startSandbox, type Sandbox } from "../sandbox/sandbox";

/** What a service of the sandbox answered. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What a request says beside its address. */
export interface Said {
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Asks the sandbox as any client with its certificate would; rejects when the connection is cut. */
export type Ask = (method: string, address: string, said?: Said) => Promise<Answer>;

/** A new sandbox for each test, and a client for it that is not a browser. */
export const test = base.extend<{ sandbox: Sandbox; ask: Ask }>({
  sandbox: async ({ browserName: _ }, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  ask: async ({ sandbox }, use) => {
    await use((method, address, said) => ask(sandbox, method, address, said));
  },
});

export { expect } from "@playwright/test";

/** The answer's JSON. */
export function jsonOf(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

function ask(
  sandbox: Sandbox,
  method: string,
  address: string,
  { headers = {}, body }: Said = {},
): Promise<Answer> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: "127.0.0.1",
        port: sandbox.port,
        servername: url.hostname,
        ca: sandbox.certificate,
        method,
        path: url.pathname + url.search,
        headers: { host: url.host, "content-length": String(Buffer.byteLength(body ?? "")), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const said = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(said) as Record<string, string>,
            text: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
