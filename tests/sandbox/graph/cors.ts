import { header, type CorsPolicy, type SandboxRequest } from "../request";

const METHODS = "GET, POST, PUT, PATCH, DELETE, OPTIONS";

/** Graph's own rule: every origin and header may ask; `Retry-After` is not among what a page may read. */
export const GRAPH_CORS: CorsPolicy = {
  preflight: (request) => ({
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": METHODS,
      "access-control-allow-headers": header(request, "access-control-request-headers") ?? "",
      "access-control-max-age": "3600",
    },
  }),
  headers: (request) =>
    fromPage(request, {
      "access-control-allow-origin": "*",
      "access-control-expose-headers":
        "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant",
    }),
};

/** The upload host's rule: the piece and its range, and no other header. */
export const UPLOAD_CORS: CorsPolicy = {
  preflight: () => ({
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": "content-type, content-range",
    },
  }),
  headers: (request) => fromPage(request, { "access-control-allow-origin": "*" }),
};

function fromPage(request: SandboxRequest, headers: Record<string, string>): Record<string, string> {
  return request.headers.origin === undefined ? {} : headers;
}
