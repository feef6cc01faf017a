import type { FindFields } from "../../../domain/documents/find_fields.ts";

/** The door to finding fields in what was read of a document, as routes and jobs know it. */
export interface FieldsPort extends AsyncDisposable {
  /** @throws {Error} when it took too long, or failed; asking again is allowed. */
  readonly find: FindFields;
}
