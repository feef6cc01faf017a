import { isUnderWay } from "../../domain/documents/reading.ts";
import type { Store } from "../store.ts";
import { changeVigilanceDocument } from "./change_document.ts";
import type { VigilanceRef } from "./documents.ts";

/** Ends the reading of a vigilance document that is under way: its job stops at the next page, and a person fills the form in. */
export async function cancelVigilanceReading(store: Store, ref: VigilanceRef): Promise<void> {
  await changeVigilanceDocument(
    store,
    ref,
    ({ reading, ...document }) => isUnderWay(reading) ? { ...document, reading: { ...reading, state: "cancelled" } } : null,
  );
}
