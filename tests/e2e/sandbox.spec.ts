import { expect, jsonOf, test } from "./sandbox.fixture";
import { answering } from "../sandbox/fault";
import { gmailRateLimit } from "../sandbox/gmail-service/refusal";

const PAGE = "https://addin.mailrail.example";
const FROM_PAGE = { origin: PAGE };

test("a host nobody serves is refused and still in the log", async ({ sandbox, ask }) => {
  sandbox.site("known.mailrail.example", () => ({ body: "here" }));
  const reports = await ask("POST", "https://graph.microsoft.com/nowhere", {
    headers: { host: "pixel.example" },
  });
  expect(reports.status).toBe(502);
  expect(sandbox.seen).toEqual([
    { method: "POST", host: "pixel.example", path: "/nowhere", origin: undefined },
  ]);
});

test("the log tells what was answered", async ({ sandbox, ask }) => {
  const address = "https://graph.microsoft.com/v1.0/me";
  sandbox.faults.next({ method: "GET", path: "/v1.0/me", act: { kind: "throttle" } });
  await ask("GET", address);
  await ask("GET", address);
  expect(sandbox.seen.map(({ status }) => status)).toEqual([429, 401]);
});

test("the providers' time goes on by itself, further when moved, and only then once it is stopped", ({
  sandbox,
}) => {
  const { clock } = sandbox;
  const before = Date.now();
  clock.forward(60_000);
  expect(clock.now()).toBeGreaterThanOrEqual(before + 60_000);
  clock.stop();
  const stopped = clock.now();
  expect(stopped).toBeLessThanOrEqual(Date.now() + 60_000);
  clock.forward(1);
  expect(clock.now()).toBe(stopped + 1);
  expect(() => clock.forward(-1)).toThrow(RangeError);
});

test("files are served with their media type, and none from outside their folder", async ({
  sandbox,
  ask,
}) => {
  sandbox.files("graph.microsoft.com", import.meta.dirname, { "x-frame-options": "DENY" });
  const file = await ask("GET", "https://graph.microsoft.com/sandbox.spec.ts");
  expect(file.status).toBe(200);
  expect(file.headers["x-frame-options"]).toBe("DENY");
  expect((await ask("GET", "https://graph.microsoft.com/%2e%2e%2f%2e%2e%2fpackage.json")).status).toBe(404);
});

test.describe("failures on demand", () => {
  const ADDRESS = "https://graph.microsoft.com/work?step=1";

  test("drop cuts the connection before the service acts, act-then-drop after", async ({ sandbox, ask }) => {
    let acted = 0;
    sandbox.site("graph.microsoft.com", () => {
      acted += 1;
      return {};
    });
    sandbox.faults.next({ method: "POST", path: "/work", act: { kind: "drop" } });
    sandbox.faults.next({ method: "POST", path: /^\/work\?step=1$/, act: { kind: "act-then-drop" } });
    await expect(ask("POST", ADDRESS)).rejects.toThrow("socket hang up");
    expect(acted).toBe(0);
    await expect(ask("POST", ADDRESS)).rejects.toThrow("socket hang up");
    expect(acted).toBe(1);
    expect((await ask("POST", ADDRESS)).status).toBe(200);
    expect(sandbox.seen).toHaveLength(3);
  });

  test("hang answers nothing, and ends when the sandbox closes", async ({ sandbox, ask }) => {
    sandbox.faults.next({ method: "GET", path: "/v1.0/me", act: { kind: "hang" } });
    const hanging = ask("GET", "https://graph.microsoft.com/v1.0/me").catch((error: unknown) =>
      String(error),
    );
    await expect.poll(() => sandbox.seen.length).toBe(1);
    const first = await Promise.race([hanging, ask("GET", "https://graph.microsoft.com/v1.0/me")]);
    expect(first).toMatchObject({ status: 401 });
    await sandbox.close();
    expect(await hanging).toContain("socket hang up");
  });

  test("an answer of choice comes as often as asked and only for its method and path", async ({
    sandbox,
    ask,
  }) => {
    const fault = {
      method: "GET",
      path: "/v1.0/me",
      act: { kind: "answer", status: 503, body: { a: 1 } },
    } as const;
    sandbox.faults.next({ ...fault, times: 2 });
    expect((await ask("GET", "https://graph.microsoft.com/v1.0/me/messages")).status).toBe(401);
    expect((await ask("GET", "https://graph.microsoft.com/v1.0/me")).text).toBe('{"a":1}');
    expect((await ask("GET", "https://graph.microsoft.com/v1.0/me")).status).toBe(503);
    expect((await ask("GET", "https://graph.microsoft.com/v1.0/me")).status).toBe(401);
    sandbox.faults.next(fault);
    sandbox.faults.clear();
    expect((await ask("GET", "https://graph.microsoft.com/v1.0/me")).status).toBe(401);
  });

  test("a page may read Retry-After of a throttled Graph only when the test exposes it", async ({
    sandbox,
    ask,
  }) => {
    const address = "https://graph.microsoft.com/v1.0/me/sendMail";
    const throttle = { kind: "throttle", retryAfter: "7" } as const;
    sandbox.faults.next({ method: "POST", path: "/v1.0/me/sendMail", act: throttle });
    sandbox.faults.next({ method: "POST", path: "/v1.0/me/sendMail", act: { ...throttle, exposed: true } });
    const hidden = await ask("POST", address, { headers: FROM_PAGE });
    expect(hidden.status).toBe(429);
    expect(hidden.headers["retry-after"]).toBe("7");
    expect(hidden.headers["access-control-expose-headers"]).not.toContain("Retry-After");
    expect(jsonOf(hidden)).toMatchObject({ error: { code: "ApplicationThrottled" } });
    const exposed = await ask("POST", address, { headers: FROM_PAGE });
    expect(exposed.headers["access-control-expose-headers"]).toMatch(/request-id.*, Retry-After$/);
  });

  test("Gmail's rate limit says its time in the text alone, and a page may read it", async ({
    sandbox,
    ask,
  }) => {
    const until = new Date("2026-09-11T20:00:00Z");
    const act = answering(gmailRateLimit(until));
    sandbox.faults.next({ method: "POST", path: "/gmail/v1/users/me/messages/send", act });
    const limited = await ask("POST", "https://gmail.googleapis.com/gmail/v1/users/me/messages/send", {
      headers: FROM_PAGE,
    });
    expect(limited.status).toBe(429);
    expect(limited.headers).not.toHaveProperty("retry-after");
    expect(limited.headers["access-control-allow-origin"]).toBe(PAGE);
    const message = "User-rate limit exceeded.  Retry after 2026-09-11T20:00:00.000Z";
    expect(jsonOf(limited)).toMatchObject({ error: { code: 429, message } });
  });
});
