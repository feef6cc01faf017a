import type { FileFault } from "../../../domain/documents/file_fault.ts";
import { fileName } from "../../../domain/documents/file_name.ts";
import { type FileType, headerFault } from "../../../domain/documents/header_fault.ts";
import { sniffFile } from "../../../domain/documents/sniff_file.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import type { PicturesPort } from "./pictures.ts";

/** A file that opens as what its bytes say it is. */
export interface SoundFile {
  readonly name: string;
  readonly mediaType: FileType;
  readonly pageCount: number;
}

/**
 * Looks at a file that somebody sent, by whichever way: what it is by its bytes, which also give its name its ending (`fallback` where it has none), and
 * whether it opens; off this thread. "busy" when too many wait.
 */
export async function checkFile(
  pictures: PicturesPort,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  fallback: string,
): Promise<Result<SoundFile, FileFault | "busy">> {
  const type = sniffFile(bytes);
  const fault = headerFault(bytes, type);
  if (fault !== null) return refuse(fault);
  const mediaType = type as FileType;
  const opened = await pictures.check(bytes, mediaType);
  return opened.ok ? accept({ name: fileName(name, mediaType, fallback), mediaType, ...opened.value }) : opened;
}
