import { type ProblemCode, PROBLEMS } from "../../../domain/api/problems.ts";
import { RULE_REFUSALS, type RuleRefusalCode } from "../../../domain/api/rule_refusals.ts";
import type { FileFault } from "../../../domain/documents/file_fault.ts";
import type { FormErrorCode } from "../../../domain/forms/form_error.ts";
import type { ProblemWords } from "../../../domain/i18n/problems/fr.ts";

export type Facts = Readonly<Record<string, string | number>>;
export type FieldCode = keyof ProblemWords["fields"] | FormErrorCode | RuleRefusalCode | FileFault;

/** One wrong field: `pointer` names its place in the body (RFC 6901), `parameter` one of the address or a header. */
export interface FieldProblem {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: FieldCode;
  readonly facts?: Facts;
  /** In place of the code's own text. */
  readonly detail?: string;
}

/** What there is to say of a problem besides its code. */
export interface ProblemParts {
  /** In place of the code's own text. */
  readonly detail?: string;
  /** For the braces of the text. */
  readonly facts?: Facts;
  /** Why JSON could not be read. */
  readonly unreadable?: keyof ProblemWords["unreadable"];
  /** The one field that is wrong, as a JSON pointer. */
  readonly pointer?: string;
  readonly fields?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal on its way to the client; thrown or returned. Its words are chosen where it is answered (`answer_problem.ts`). */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;

  constructor(readonly code: ProblemCode | RuleRefusalCode, readonly parts: ProblemParts = {}) {
    super(code);
    this.status = code in PROBLEMS ? PROBLEMS[code as ProblemCode] : RULE_REFUSALS[code as RuleRefusalCode];
  }
}

/** The refusal `code`, to return or throw. */
export function problem(code: ProblemCode, parts?: ProblemParts): ProblemError {
  return new ProblemError(code, parts);
}

/** What a rule, or the store on its behalf, refused. */
export interface Refusal {
  readonly code: RuleRefusalCode | "order_not_found" | "order_changed_meanwhile" | "operation_reused";
  /** Path of the field at fault: "stops.0.contact". */
  readonly field?: string | undefined;
  readonly facts?: Facts | undefined;
}

/** A rule's refusal with the status of its table. `pointer` replaces its field, where the body has other names than the record. */
export function refused(refusal: Refusal | Refusal["code"], pointer?: string): ProblemError {
  const { code, field, facts }: Refusal = typeof refusal === "string" ? { code: refusal } : refusal;
  switch (code) {
    case "order_not_found":
      return problem("not_found");
    case "order_changed_meanwhile":
      return problem("conflict");
    case "operation_reused":
      return problem("idempotency_key_reused");
    default: {
      const place = pointer ?? (field === undefined ? undefined : `/${field.replaceAll(".", "/")}`);
      return new ProblemError(code, { ...(facts && { facts }), ...(place !== undefined && { pointer: place }) });
    }
  }
}
