import { HttpError } from "fresh";
import { type ProblemCode, PROBLEMS } from "../../../domain/api/problems.ts";
import type { RuleRefusalCode } from "../../../domain/api/rule_refusals.ts";
import type { FormErrorCode } from "../../../domain/forms/form_error.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { problemWords } from "../../../domain/i18n/problems/problem_words.ts";
import { ruleRefusalText } from "../../../domain/i18n/problems/rule_refusal_words.ts";
import { wordsFor } from "../../../domain/i18n/words.ts";
import { ConflictError } from "../../../kv/commit.ts";
import { StoreAwayError } from "../../../kv/in_time.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { type Facts, type FieldProblem, problem, ProblemError } from "./problem.ts";

/** Whatever was thrown, as the problem that it is to the client. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ConflictError || error instanceof StoreAwayError) {
    return problem("store_away", { headers: { "retry-after": "1" } });
  }
  if (error instanceof HttpError) {
    const known = Object.entries(PROBLEMS).find(([, status]) => status === error.status);
    if (known) return problem(known[0] as ProblemCode);
  }
  return problem("unexpected");
}

/** The answer to a refusal, in the language of the request. Source: RFC 9457. */
export function answerProblem({ state }: RequestContext, error: ProblemError): Response {
  const { lang } = state;
  const { code, status, parts } = error;
  const { problems, unreadable } = problemWords(lang);
  const facts = { ...parts.facts, ...(parts.unreadable && { reason: unreadable[parts.unreadable] }) };
  const kind: ProblemCode = code in problems ? code as ProblemCode : "refused_by_rule";
  const detail = parts.detail ??
    (code in problems ? fill(problems[kind].detail, facts) : ruleText(lang, code as RuleRefusalCode, facts));
  const fields = parts.fields ?? (parts.pointer === undefined ? [] : [{ pointer: parts.pointer, code, detail } as FieldProblem]);
  const body = {
    type: `${state.deps.publicUrl}/api#${kind}`,
    title: problems[kind].title,
    status,
    detail,
    instance: state.requestId,
    code,
    ...(fields.length > 0 && { errors: fields.map((field) => shownField(lang, field)) }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": lang,
      "cache-control": "no-store",
      ...parts.headers,
    },
  });
}

function shownField(lang: Lang, { pointer, parameter, code, facts, detail }: FieldProblem) {
  return {
    ...(pointer !== undefined && { pointer }),
    ...(parameter !== undefined && { parameter }),
    code,
    detail: detail ?? fieldText(),
  };

  function fieldText(): string {
    const { fields } = problemWords(lang);
    const { formErrors } = wordsFor(lang);
    if (code in fields) return fill(fields[code as keyof typeof fields], facts);
    return code in formErrors ? fill(formErrors[code as FormErrorCode], facts) : ruleText(lang, code as RuleRefusalCode, facts);
  }
}

/** A rule's own words; states of orders and stops are called by their names. */
function ruleText(lang: Lang, code: RuleRefusalCode, facts: Facts = {}): string {
  const { trade } = wordsFor(lang);
  const named: Readonly<Record<string, string>> = { ...trade.stopState, ...trade.commercial };
  const shown = Object.entries(facts).map(([name, value]) =>
    [name, String(value).split(", ").map((part) => named[part] ?? part).join(", ")] as const
  );
  return fill(ruleRefusalText(lang, code), Object.fromEntries(shown));
}
