import { problem } from "./problem.ts";

/** Half of a surrogate pair, or a whole one, as JSON escapes it. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * The value of a JSON body. Half a character is refused: it cannot be written in UTF-8, so neither a mail nor a PDF could hold it.
 * @throws {ProblemError} where it is no JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw problem("malformed_json", { unreadable: "syntax" });
  }
  if (ESCAPED_SURROGATE.test(text) && !isWellFormed(value)) throw problem("malformed_json", { unreadable: "text" });
  return value;
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, inner]) => name.isWellFormed() && isWellFormed(inner));
}
