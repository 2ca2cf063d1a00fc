import { header, type CorsPolicy } from "../request";

/** Google's rule: the origin that asks is named, few headers may be read. */
export const GOOGLE_CORS: CorsPolicy = {
  preflight: (request) => ({
    headers: {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-methods": "DELETE,GET,HEAD,PATCH,POST,PUT",
      "access-control-allow-headers": header(request, "access-control-request-headers") ?? "",
      "access-control-max-age": "3600",
    },
  }),
  headers: ({ headers: { origin } }) =>
    origin === undefined
      ? {}
      : {
          "access-control-allow-origin": origin,
          "access-control-expose-headers": "content-encoding,date,server,content-length",
          vary: "Origin, X-Origin, Referer",
        },
};
