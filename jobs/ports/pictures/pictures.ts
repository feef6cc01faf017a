import type { FileFault } from "../../../domain/documents/file_fault.ts";
import type { FileType } from "../../../domain/documents/header_fault.ts";
import type { Result } from "../../../domain/result.ts";

/** A JPEG in which there is nothing but what is seen. */
export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A page of a file as people look at it, and of the first one a small picture for lists too. */
export interface PagePictures {
  readonly page: Picture;
  readonly thumbnail?: Picture;
}

/** Looks into files that somebody uploaded. */
export interface PicturesPort extends AsyncDisposable {
  /**
   * Opens a file wholly, as its type says: how many pages it has, or why it is refused; "busy" when too many wait already. Never throws for what is in
   * the file, and takes bounded time and memory for whatever that is.
   */
  check(bytes: Uint8Array<ArrayBuffer>, type: FileType): Promise<Result<{ readonly pageCount: number }, FileFault | "busy">>;
  /** Draws page `index`, from 0, of a file that was checked. @throws {PermanentFailure} when it cannot be drawn. */
  draw(bytes: Uint8Array<ArrayBuffer>, type: FileType, index: number): Promise<PagePictures>;
}
