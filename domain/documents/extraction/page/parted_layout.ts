import type { RecognisedPage } from "../../recognition.ts";
import { type Layout, layOut } from "./layout.ts";
import { withPartedHeadings } from "./parted_headings.ts";
import { withPartedRows } from "./parted_rows.ts";

/** The words of a page as they stand beside one another, with headings and labels parted that stand close to what follows. */
export function partedLayout(page: RecognisedPage, number: number): Layout {
  return withPartedRows(withPartedHeadings(layOut(page, number)));
}
