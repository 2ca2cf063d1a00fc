import type { Outgoing } from "./options";

/**
 * Gmail's page talks to its servers in nested arrays. These are those of them that InboxSDK reads
 * (`sync-compose-processor-20220909.ts`): by them it learns that a message is being sent and was sent.
 * What it does not read lies behind, in our own words.
 */
const ACTIONS = 10;
const DETAILS = 60;
const SEND = "^pfg";

/** The request that hands a message over. */
export function sendRequest(outgoing: Outgoing): string {
  const message = row({
    0: `msg-a:${outgoing.draft}`,
    2: outgoing.to.map(({ name, address }) => [1, address, name]),
    3: outgoing.cc.map(({ name, address }) => [1, address, name]),
    4: outgoing.bcc.map(({ name, address }) => [1, address, name]),
    7: outgoing.subject,
    8: [null, [[0, outgoing.html]]],
    [ACTIONS]: [SEND],
    [DETAILS]: outgoing,
  });
  return JSON.stringify([null, [[[null, ["thread-a:r1", row({ 13: [message] })]]]]]);
}

/** What a request hands over. */
export function sendRequested(body: string): Outgoing {
  const [, [[[, [, { 13: messages }]]]]] = JSON.parse(body) as [
    null,
    [[[null, [string, { 13: { [DETAILS]: Outgoing }[] }]]]],
  ];
  const [message] = messages;
  if (message === undefined) throw new Error("the request hands no message over");
  return message[DETAILS];
}

/** The answer once the message is out. */
export function sendAnswer(draft: string, sent: { id: string; threadId: string }): string {
  const message = row({
    0: `msg-a:${draft}`,
    [ACTIONS]: [SEND],
    13: `<${sent.id}@mail.gmail.com>`,
    55: sent.id,
  });
  const thread = row({ 4: [message], 19: sent.threadId });
  return JSON.stringify([null, row({ 5: [[[`thread-f:${sent.threadId}`, null, row({ 6: [thread] })]]] })]);
}

/** An array with values at some places and null at all others. */
function row(values: Record<number, unknown>): unknown[] {
  const length = Math.max(...Object.keys(values).map(Number)) + 1;
  return Array.from({ length }, (_, at) => values[at] ?? null);
}
