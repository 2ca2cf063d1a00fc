import { request } from "node:https";
import type { Sandbox } from "../sandbox/sandbox";

/** Asks the sandbox's Graph as another mail program of this account would. */
export async function graph<T>(
  sandbox: Sandbox,
  account: string,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
): Promise<T> {
  const token = sandbox.token(account, ["Mail.ReadWrite", "Mail.Send"]);
  const text = await new Promise<string>((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: sandbox.port,
        method,
        path: `/v1.0/me/${path}`,
        ca: sandbox.certificate,
        servername: "graph.microsoft.com",
        headers: {
          host: "graph.microsoft.com",
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          resolve(Buffer.concat(chunks).toString());
        });
      },
    );
    asked.on("error", reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
