import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { z } from "zod";
import { problemWords } from "../i18n/problems/problem_words.ts";
import type { Answer, Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { Problem } from "./problem_schema.ts";
import type { ProblemCode } from "./problems.ts";
import { isRepeatable, problemsOf } from "./problems_of.ts";

/** The published document: a plain JSON value. */
export type ApiDocument = ReturnType<typeof createDocument>;

const VERSION = "1.0.0";
const INTRODUCTION = `Transport orders, consignment notes, pallet accounts and webhooks of SYMPHONI.A.

- Every request but those that sign in carries \`Authorization: Bearer\` with an access token or an API key.
- A write with an \`Idempotency-Key\` happens once: sent again, it is answered word for word as the first time, for a week.
- Lists come in pages; \`Link\` and \`nextCursor\` lead on.
- \`ETag\` names a version: \`If-None-Match\` asks whether it still holds, \`If-Match\` changes that version only.
- Every refusal is a problem (RFC 9457), in the language of \`Accept-Language\`.
- \`RateLimit\` says how many requests are left: reads, writes and uploads have limits of their own.
- The ids in the examples are those of the demo, where they can be tried.`;

/** The OpenAPI 3.1 document of `operations`, made of the schemas that validate them. */
export function apiDocument(publicUrl: string, operations: readonly Operation[] = OPERATIONS): ApiDocument {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "SYMPHONI.A",
      version: VERSION,
      description: INTRODUCTION,
      license: { name: "Proprietary", url: `${publicUrl}/` },
    },
    servers: [
      { url: `${publicUrl}/api/v1`, description: "This version." },
      { url: `${publicUrl}/api`, description: "The same, for clients that name no version." },
    ],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(operations),
    components: {
      responses: refusalsOf(operations),
      securitySchemes: {
        accessToken: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "From `/auth/login`, for 15 minutes." },
        apiKey: {
          type: "http",
          scheme: "bearer",
          description: "An organisation's key, `sk_live_…`, with the scopes it was given.",
        },
      },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          description: "Makes the write happen once: any text of your own, a new one for each write.",
          schema: { type: "string", pattern: "^[\\w.:-]{1,64}$" },
        },
        IfMatch: { name: "If-Match", in: "header", description: "Changes this version only.", schema: { type: "string" } },
        IfNoneMatch: {
          name: "If-None-Match",
          in: "header",
          description: "Answers 304 while this version holds.",
          schema: { type: "string" },
        },
      },
      headers: {
        ETag: { description: "The version of what was answered.", schema: { type: "string" } },
        Link: { description: 'Address of the next page, with `rel="next"`.', schema: { type: "string" } },
        RateLimit: {
          description: "Requests left (`r`) and seconds until the count starts again (`t`).",
          schema: { type: "string" },
        },
        RateLimitPolicy: { description: "Requests allowed (`q`) in a window of seconds (`w`).", schema: { type: "string" } },
        RequestId: { description: "Id of the request: the one that was sent, or a new one.", schema: { type: "string" } },
        RetryAfter: { description: "Seconds after which to try again.", schema: { type: "integer" } },
      },
    },
  });
}

function pathsOf(operations: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const one of operations) {
    (paths[one.path] ??= {})[one.method.toLowerCase() as "get"] = describe(one);
  }
  return paths;
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, right, params, query, body, limit, examples } = operation;
  const bodies = examples.filter(({ body }) => body !== undefined);
  const ownRight = right === "open" ? "" : `Needs the right \`${right}\`.`;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, ownRight].filter(Boolean).join("\n\n") || summary,
    security: right === "open" ? [] : [{ accessToken: [] }, { apiKey: [] }],
    requestParams: { ...(params instanceof z.ZodObject && { path: params }), ...(query instanceof z.ZodObject && { query }) },
    parameters: headersOf(operation).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(body && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: {
          [limit === "upload" ? "multipart/form-data" : "application/json"]: {
            schema: body,
            ...(bodies.length > 0 && {
              examples: Object.fromEntries(
                bodies.map(({ summary, body }, index) => [`example${index + 1}`, { summary, value: body }]),
              ),
            }),
          },
        },
      },
    }),
    responses: responsesOf(operation),
  };
}

function headersOf(operation: Operation): string[] {
  return [
    ...isRepeatable(operation) ? ["IdempotencyKey"] : [],
    ...operation.problems.includes("precondition_failed") ? ["IfMatch"] : [],
    ...operation.method === "GET" ? ["IfNoneMatch"] : [],
  ];
}

function responsesOf(operation: Operation): ZodOpenApiResponsesObject {
  const answers = Object.entries(operation.answers).map(([status, answer]) => [status, answerOf(operation, answer)] as const);
  const unchanged = operation.method === "GET"
    ? [["304", { description: "The version that `If-None-Match` names still holds." }] as const]
    : [];
  const refusals = [...problemsOf(operation)].map(([status, codes]) =>
    [String(status), { $ref: `#/components/responses/${refusalName(codes)}` }] as const
  );
  return Object.fromEntries([...answers, ...unchanged, ...refusals]);
}

/** The refusals of all operations, each kind once. */
function refusalsOf(operations: readonly Operation[]) {
  return Object.fromEntries(
    operations.flatMap((operation) => [...problemsOf(operation)]).map(([status, codes]) => [refusalName(codes), {
      description: codes.map(describeProblem).join("\n"),
      headers: headers("RequestId", ...status === 429 || status === 503 ? ["RetryAfter"] : []),
      content: { "application/problem+json": { schema: Problem } },
    }]),
  );
}

/** "not_signed_in" and "token_expired" make "NotSignedInOrTokenExpired". */
function refusalName(codes: readonly ProblemCode[]): string {
  return codes.map((code) => code.split("_").map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")).join("Or");
}

function answerOf({ method, query }: Operation, { description, schema, mediaType }: Answer) {
  const isList = query instanceof z.ZodObject && "cursor" in query.shape;
  return {
    description,
    headers: headers("RequestId", "RateLimit", "RateLimitPolicy", ...method === "GET" ? ["ETag"] : [], ...isList ? ["Link"] : []),
    ...(schema !== undefined && { content: { [mediaType ?? "application/json"]: { schema } } }),
    ...(schema === undefined && mediaType !== undefined && {
      content: { [mediaType]: { schema: { type: "string" as const, format: "binary" } } },
    }),
  };
}

const HEADER_NAMES: Readonly<Record<string, string>> = {
  RequestId: "X-Request-Id",
  RateLimitPolicy: "RateLimit-Policy",
  RetryAfter: "Retry-After",
};

function headers(...names: string[]) {
  return Object.fromEntries(names.map((name) => [HEADER_NAMES[name] ?? name, { $ref: `#/components/headers/${name}` }]));
}

function describeProblem(code: ProblemCode): string {
  const { title } = problemWords("en").problems[code];
  return `\`${code}\`: ${title}${code === "refused_by_rule" ? "; `code` names the rule" : ""}.`;
}
