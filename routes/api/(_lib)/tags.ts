import { createHash } from "node:crypto";
import { problem } from "./problem.ts";

/** The tag of a version of a resource, for `ETag`: of its revision or versionstamp. */
export function tagOf(version: string | number): string {
  return `"${version}"`;
}

/** The tag of a body that has no version of its own, such as a page of a list. */
export function tagOfBody(text: string): string {
  return tagOf(createHash("sha256").update(text).digest("base64url"));
}

/**
 * Refuses a change of another version than the one that `If-Match` names; without the header any version will do.
 * @throws {ProblemError} 412.
 */
export function requireMatch({ headers }: Request, version: string | number): void {
  const wanted = headers.get("if-match");
  if (wanted !== null && !names(wanted, tagOf(version))) throw problem("precondition_failed");
}

/** Whether the client has this very version already. */
export function isKnown({ headers }: Request, tag: string): boolean {
  const known = headers.get("if-none-match");
  return known !== null && names(known, tag);
}

/** The same version compressed has a tag of its own: it is another sequence of bytes. */
export function compressedTag(tag: string): string {
  return tag.replace(/"$/, '-gzip"');
}

function names(header: string, tag: string): boolean {
  return header.split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "").replace(/-gzip"$/, '"')));
}
