import type { z } from "zod";
import type { FormError } from "../../../domain/forms/form_error.ts";
import type { FieldProblem } from "./problem.ts";

type Part = Pick<FieldProblem, "code" | "facts">;
type Path = readonly PropertyKey[];

const MAX_SHOWN = 50;

/** What a schema found wrong with `input`, field by field, at most 50; `placeOf` names the place of a path. */
export function fieldProblems(
  error: z.ZodError,
  input: unknown,
  placeOf: (path: Path) => Pick<FieldProblem, "pointer" | "parameter">,
): FieldProblem[] {
  return error.issues.flatMap((issue) => partsOf(issue, [], input)).slice(0, MAX_SHOWN)
    .map(([path, part]) => ({ ...placeOf(path), ...part }));
}

/** The place of a path in a body. Source: RFC 6901. */
export function pointerTo(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function partsOf(issue: z.core.$ZodIssue, base: Path, input: unknown): [Path, Part][] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => [[...path, key], { code: "unknown_field" }]);
    case "custom":
      return [[path, (issue.params as FormError | undefined) ?? { code: "invalid" }]];
    case "invalid_union": {
      // The alternative that fits but for a few fields says more than "none fits".
      const [closest] = [...issue.errors].sort((one, other) => depthOf(other) - depthOf(one) || one.length - other.length);
      return closest?.flatMap((inner) => partsOf(inner, path, input)) ?? [[path, { code: "invalid" }]];
    }
    default:
      return [[path, valueAt(input, path) === undefined ? { code: "required" } : partOf(issue)]];
  }
}

function partOf(issue: z.core.$ZodIssue): Part {
  switch (issue.code) {
    case "invalid_type":
      return { code: "wrong_type", facts: { expected: issue.expected } };
    case "invalid_value":
      return { code: "not_in_list", facts: { values: issue.values.map(String).join(", ") } };
    case "invalid_format":
      return { code: "invalid_format", facts: { expected: issue.format } };
    case "too_big":
      return { code: bound(issue.origin, "too_long", "too_many", "too_big"), facts: { max: String(issue.maximum) } };
    case "too_small":
      return { code: bound(issue.origin, "too_short", "too_few", "too_small"), facts: { min: String(issue.minimum) } };
    default:
      return { code: "invalid" };
  }
}

function bound(origin: string, text: FieldProblem["code"], list: FieldProblem["code"], amount: FieldProblem["code"]) {
  return origin === "string" ? text : origin === "array" || origin === "set" ? list : amount;
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part], input);
}
