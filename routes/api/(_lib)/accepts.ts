import type { Operation } from "../../../domain/api/operation.ts";
import { problem } from "./problem.ts";

/**
 * Refuses a request whose `Accept` takes nothing that the operation answers with. Source: RFC 9110, section 12.5.1.
 * @throws {ProblemError} 406.
 */
export function requireAcceptable({ headers }: Request, { answers }: Operation): void {
  const accept = headers.get("accept");
  if (accept === null || accept === "*/*" || accept === "application/json") return;
  const types = [...new Set(Object.values(answers).map(({ mediaType }) => mediaType ?? "application/json"))];
  if (!types.some((type) => takes(accept, type))) throw problem("not_acceptable", { facts: { types: types.join(", ") } });
}

/** Whether an `Accept` header takes `type`: the most precise of its ranges decides. */
function takes(accept: string, type: string): boolean {
  const ranges = accept.toLowerCase().split(",").map((range) => range.split(";").map((part) => part.trim()));
  for (const name of [type, `${type.split("/", 1)[0]}/*`, "*/*"]) {
    const range = ranges.find(([known]) => known === name);
    if (range !== undefined) return !range.some((part) => /^q=0(\.0*)?$/.test(part));
  }
  return false;
}
