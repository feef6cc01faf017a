import { z } from "zod";

const FieldProblem = z.strictObject({
  pointer: z.string().optional().meta({
    description: "Place in the body as a JSON pointer (RFC 6901).",
    example: "/pickup/date",
  }),
  parameter: z.string().optional().meta({
    description: "Name of the parameter of the address, or of the header.",
    example: "limit",
  }),
  code: z.string().meta({ description: "What is wrong, for programs.", example: "required" }),
  detail: z.string().meta({ description: "What is wrong, in the language of `Accept-Language`." }),
}).meta({ id: "FieldProblem" });

/** The body of every refusal. Source: RFC 9457. */
export const Problem = z.strictObject({
  type: z.url().meta({
    description: "Address that explains this kind of problem.",
    example: "https://symphonia.example/api#not_found",
  }),
  title: z.string().meta({ description: "The kind of problem, in the language of `Accept-Language`." }),
  status: z.int().min(400).max(599),
  detail: z.string().meta({ description: "What happened this time, in the language of `Accept-Language`." }),
  instance: z.string().meta({ description: "Id of the request, as in `X-Request-Id`." }),
  code: z.string().meta({
    description: "What happened, for programs: a problem, or the rule that refused.",
    example: "not_found",
  }),
  errors: z.array(FieldProblem).optional().meta({ description: "Each field that is wrong." }),
}).meta({ id: "Problem", description: "Why a request was refused (RFC 9457)." });
