import { type FileFault, MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE_PIXELS } from "./file_fault.ts";
import { pictureSize } from "./picture_size.ts";
import type { SniffedType } from "./sniff_file.ts";

/** Types of files that are stored. */
export type FileType = Exclude<SniffedType, "image/heic">;

/** What the first look at a file tells, which costs next to nothing: why it is refused at once, or null where it is worth opening. */
export function headerFault(bytes: Uint8Array, type: SniffedType | null): FileFault | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > MAX_FILE_BYTES) return "too_large";
  if (type === null) return "not_accepted";
  if (type === "image/heic") return "heic";
  if (type === "application/pdf") return null;
  const size = pictureSize(bytes, type);
  if (size === null) return "broken";
  const { width, height } = size;
  return width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE_PIXELS ? "too_many_pixels" : null;
}
