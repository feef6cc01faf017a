import { randomUUID } from "node:crypto";

/** A new id for a form: sent twice with the same content it has one result. */
export function newOperationId(): string {
  return randomUUID();
}
