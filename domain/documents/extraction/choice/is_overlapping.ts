import type { ExtractedField } from "../extracted_field.ts";

type Place = Pick<ExtractedField, "page" | "box">;

/** Whether two values stand, at least in part, in one place. */
export function isOverlapping({ page, box }: Place, other: Place): boolean {
  return page === other.page && box.x0 < other.box.x1 && other.box.x0 < box.x1 && box.y0 < other.box.y1 && other.box.y0 < box.y1;
}
