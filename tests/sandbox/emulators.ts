import { createServer, type AddressInfo } from "node:net";
import { createEmulator, type SeedConfig, type ServiceName } from "emulate";

/** A service of the `emulate` package, on a port of its own that only the sandbox asks. */
export interface Emulated {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Starts a service; in what it says of itself it lives at `baseUrl`. */
export async function emulated(service: ServiceName, baseUrl: string, seed: SeedConfig): Promise<Emulated> {
  const port = await freePort();
  const emulator = await createEmulator({ service, port, baseUrl, seed });
  return {
    fetch: (path, init) =>
      fetch(`http://127.0.0.1:${port.toString()}${path}`, { redirect: "manual", ...init }),
    close: () => emulator.close(),
  };
}

/** emulate cannot say which port it got, so it is given one that was free just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
