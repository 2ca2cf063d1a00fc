import { json, type SandboxAnswer } from "../request";

/** A request Gmail does not do, with what it says about it. */
export class GmailRefusal extends Error {
  constructor(readonly answer: SandboxAnswer) {
    super("Gmail refused");
  }
}

/** One cause in Gmail's error body. */
export interface GmailCause {
  code: number;
  reason: string;
  message: string;
  /** `global` where nothing is said. */
  domain?: string;
  /** Google's canonical code. */
  status?: string;
}

/** Gmail's error body. */
export function gmailError({ code, reason, message, domain = "global", status }: GmailCause): SandboxAnswer {
  return json(code, {
    error: {
      code,
      message,
      errors: [{ message, domain, reason }],
      ...(status === undefined ? {} : { status }),
    },
  });
}

/** 429 for mail sending; with a time, it stands in the text and nowhere else. */
export function gmailRateLimit(retryAt?: Date): SandboxAnswer {
  const until = retryAt === undefined ? "" : `  Retry after ${retryAt.toISOString()}`;
  return gmailError({
    code: 429,
    reason: "rateLimitExceeded",
    domain: "usageLimits",
    message: `User-rate limit exceeded.${until}`,
    status: "RESOURCE_EXHAUSTED",
  });
}

/** 403 with one of the rate reasons. */
export function gmailQuota(
  reason: "userRateLimitExceeded" | "rateLimitExceeded" | "dailyLimitExceeded",
): SandboxAnswer {
  const message = {
    userRateLimitExceeded: "User Rate Limit Exceeded",
    rateLimitExceeded: "Rate Limit Exceeded",
    dailyLimitExceeded: "Daily Limit Exceeded",
  };
  return gmailError({ code: 403, reason, domain: "usageLimits", message: message[reason] });
}

/** 403 where the administrator does not let apps at Gmail. */
export function gmailDomainPolicy(): SandboxAnswer {
  return gmailError({
    code: 403,
    reason: "domainPolicy",
    message: "The domain administrators have disabled Gmail apps.",
  });
}

/** 500 of Google's own making. */
export function gmailBackendError(): SandboxAnswer {
  return gmailError({
    code: 500,
    reason: "backendError",
    message: "Internal error encountered.",
    status: "INTERNAL",
  });
}

/** 401 for a token that is not, or no longer, good. */
export function invalidCredentials(): GmailRefusal {
  const message =
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.";
  return new GmailRefusal(gmailError({ code: 401, reason: "authError", message, status: "UNAUTHENTICATED" }));
}

/** 403 for a token whose scopes do not reach. */
export function insufficientPermissions(): GmailRefusal {
  const message = "Request had insufficient authentication scopes.";
  const details = [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
      domain: "googleapis.com",
      metadata: { service: "gmail.googleapis.com" },
    },
  ];
  const errors = [
    { message: "Insufficient Permission", domain: "global", reason: "insufficientPermissions" },
  ];
  return new GmailRefusal(
    json(403, { error: { code: 403, message, errors, status: "PERMISSION_DENIED", details } }),
  );
}

/** 404 for what is not in this mailbox. */
export function notFound(): GmailRefusal {
  const message = "Requested entity was not found.";
  return new GmailRefusal(gmailError({ code: 404, reason: "notFound", message, status: "NOT_FOUND" }));
}

/** 400 for a request that cannot be done as it is. */
export function invalidArgument(message: string): GmailRefusal {
  return new GmailRefusal(
    gmailError({ code: 400, reason: "invalidArgument", message, status: "INVALID_ARGUMENT" }),
  );
}
