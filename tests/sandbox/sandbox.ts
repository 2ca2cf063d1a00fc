import config from "../../mailrail.config.json" with { type: "json" };
import { accountAt, accountsOf } from "./accounts";
import { certificateFor } from "./certificate";
import { Clock } from "./clock";
import { emulated, type Emulated } from "./emulators";
import { Faults, type Fault, type FaultRule } from "./fault";
import { Front } from "./front";
import { emulateToken, Gmail } from "./gmail-service/gmail";
import { Graph } from "./graph/graph";
import { UPLOAD_HOST } from "./graph/upload-sessions";
import { GoogleSignIn } from "./oauth/google";
import { MicrosoftSignIn, TENANT } from "./oauth/microsoft";
import { PostOffice, type ReceivedMail } from "./post-office";
import { Reports } from "./reports/reports";
import type { SeenRequest, SiteHandler } from "./request";
import { fileOf } from "./static-files";
import { Tokens } from "./tokens";

export type { Fault, FaultAct } from "./fault";
export type { ReceivedMail } from "./post-office";
export type { SandboxAnswer, SandboxRequest, SeenRequest, SiteHandler } from "./request";

/** The providers and web sites of one test, behind one local port. */
export interface Sandbox {
  port: number;
  /** The PEM certificate of the front, for clients other than Chromium. */
  certificate: string;
  /** What makes Chromium ask the sandbox for every host, and trust it. */
  chromiumArgs: string[];
  /** Adds a web site. */
  site(host: string, handler: SiteHandler): void;
  /** Adds a web site of files; the headers go with each. */
  files(host: string, folder: string, headers?: Record<string, string>): void;
  /** Every request so far, in order. */
  seen: SeenRequest[];
  /** The time that the providers count by. */
  clock: Clock;
  /** Makes an access token Graph or Gmail accepts. */
  token(account: string, scopes: string[], lifetimeSeconds?: number): string;
  /** The sign-in pages of the account's provider are passed as this account without a click. */
  signsInAs(account: string): void;
  /** Refuses this token from now on. */
  revoke(token: string): void;
  faults: { next(fault: Fault): void; by(rule: FaultRule): void; clear(): void };
  /** What this mailbox got, at either provider or elsewhere. */
  received(address: string): ReceivedMail[];
  /** The sender's own copies. */
  sent(address: string): ReceivedMail[];
  /** What Gmail's mailboxes are held to, and what other clients sent from them. */
  gmail: Pick<Gmail, "limits" | "sentElsewhere" | "forgetChanges">;
  /** What Outlook itself, or another mail program at Exchange, hands over. */
  exchange: Pick<Graph, "submitByClient" | "forgetChanges">;
  /** Mail that cannot be delivered, and what its sender is told. */
  reports: Pick<Reports, "bounce" | "arrive" | "forge">;
  /** Brings this mail to one mailbox. */
  deliver(address: string, raw: Buffer): Promise<void>;
  /** How many drafts the mailbox holds. */
  drafts(address: string): number;
  /** Stops everything; requests that hang end here. */
  close(): Promise<unknown>;
}

const HOSTS = [
  "graph.microsoft.com",
  "login.microsoftonline.com",
  "outlook.office.com",
  "gmail.googleapis.com",
  "accounts.google.com",
  "oauth2.googleapis.com",
];

/** Pages of the add-in that a sign-in may come back to. */
const REDIRECTS = ["/", "/auth.html", "/taskpane.html"];

/** Starts everything on free ports; each sandbox is new and empty. */
export async function startSandbox(): Promise<Sandbox> {
  const certificate = await certificateFor(HOSTS);
  const faults = new Faults();
  const clock = new Clock();
  const front = new Front(certificate, faults);
  const tokens = new Tokens();
  const post = new PostOffice();
  const reports = new Reports(post, clock);
  const graph = new Graph(tokens, post, clock);
  front.serve("graph.microsoft.com", graph.service);
  front.serve(UPLOAD_HOST, graph.uploads);
  const [google, microsoft] = await Promise.all([startGoogle(), startMicrosoft()]);
  const gmail = new Gmail(google, tokens, post, clock);
  const googleSignIn = new GoogleSignIn(google, tokens, config.gmail.clientId);
  const microsoftSignIn = new MicrosoftSignIn(microsoft, tokens);
  front.serve("gmail.googleapis.com", gmail.service);
  front.serve("accounts.google.com", googleSignIn.accounts);
  front.serve("oauth2.googleapis.com", googleSignIn.tokenEndpoint);
  front.serve("login.microsoftonline.com", microsoftSignIn.service);
  const port = await front.listen();
  let closed: Promise<unknown> | undefined;
  return {
    port,
    certificate: certificate.cert,
    chromiumArgs: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port.toString()}`,
      `--ignore-certificate-errors-spki-list=${certificate.spki}`,
    ],
    site: (host, handle) => {
      front.serve(host, { handle });
    },
    files: (host, folder, headers) => {
      front.serve(host, { handle: (request) => fileOf(folder, request, headers) });
    },
    seen: front.seen,
    clock,
    token: (account, scopes, lifetimeSeconds) => tokens.mint(account, scopes, lifetimeSeconds),
    signsInAs: (account) => {
      const provider = accountAt(account)?.provider;
      if (provider === "gmail") googleSignIn.consents.automatic = account;
      else microsoftSignIn.consents.automatic = account;
    },
    revoke: (token) => {
      tokens.revoke(token);
    },
    faults,
    received: (address) => post.received(address),
    sent: (address) => post.sent(address),
    gmail,
    exchange: graph,
    reports,
    deliver: (address, raw) => post.post({ envelope: { from: "", to: [address] }, raw }),
    drafts: (address) => graph.drafts(address) ?? gmail.drafts(address) ?? 0,
    close: () => (closed ??= front.close().then(() => Promise.all([google.close(), microsoft.close()]))),
  };
}

function startGoogle(): Promise<Emulated> {
  const users = accountsOf("gmail").map(({ address, name }) => ({ email: address, name }));
  return emulated("google", "https://accounts.google.com", {
    tokens: Object.fromEntries(users.map(({ email }) => [emulateToken(email), { login: email }])),
    google: { users },
  });
}

function startMicrosoft(): Promise<Emulated> {
  const { clientId, origin } = config.outlook;
  return emulated("microsoft", "https://login.microsoftonline.com", {
    tokens: {},
    microsoft: {
      users: accountsOf("exchange-online").map(({ address, name }) => ({
        email: address,
        name,
        tenant_id: TENANT,
      })),
      // A single-page app has no secret.
      oauth_clients: [
        {
          client_id: clientId,
          client_secret: "",
          name: "Mailrail",
          redirect_uris: REDIRECTS.map((page) => origin + page),
          tenant_id: TENANT,
        },
      ],
    },
  });
}
