import type { DocumentPictures, StoredPicture } from "../../domain/documents/document_pictures.ts";
import { MAX_FILE_BYTES } from "../../domain/documents/file_fault.ts";
import { type FileType, headerFault } from "../../domain/documents/header_fault.ts";
import { sniffFile } from "../../domain/documents/sniff_file.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { Run } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import type { PagePictures, Picture } from "../ports/pictures/pictures.ts";

/**
 * Draws and stores the pictures of a document's pages, and the small one for lists. A page that cannot be drawn has none, and a file that cannot be opened
 * has no page: nobody waits for them, and the file itself is there.
 */
export async function drawPages(
  { pictures, storage }: Pick<JobPorts, "pictures" | "storage">,
  bytes: Uint8Array<ArrayBuffer>,
  { step, signal }: Run,
): Promise<Pick<DocumentPictures, "thumbnail" | "pages">> {
  const type = sniffFile(bytes);
  // What older versions took was not opened when it came in.
  const checked = headerFault(bytes, type) === null ? await pictures.check(bytes, type as FileType) : null;
  if (checked?.ok === false && checked.refusal === "busy") throw new Error("too many files wait");
  const total = checked?.ok ? checked.value.pageCount : 0;
  const pages: (StoredPicture | null)[] = [];
  let thumbnail: StoredPicture | null = null;
  for (let index = 0; index < total; index++) {
    signal.throwIfAborted();
    const drawn = await drawPage(() => pictures.draw(bytes, type as FileType, index));
    if (drawn?.thumbnail) thumbnail = await storePicture(drawn.thumbnail);
    pages.push(drawn && await storePicture(drawn.page));
    await step({ done: index + 1, total });
  }
  return { thumbnail, pages };

  async function storePicture({ bytes: picture, width, height }: Picture): Promise<StoredPicture> {
    return { sha256: (await storage.put(picture, MAX_FILE_BYTES)).sha256, width, height };
  }
}

async function drawPage(draw: () => Promise<PagePictures>): Promise<PagePictures | null> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof PermanentFailure) return null;
    throw error;
  }
}
