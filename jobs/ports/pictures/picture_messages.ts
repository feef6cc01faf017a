import type { FileFault } from "../../../domain/documents/file_fault.ts";
import type { FileType } from "../../../domain/documents/header_fault.ts";
import type { PagePictures } from "./pictures.ts";

/** What the Worker is asked. */
export type PictureRequest =
  & { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: FileType; readonly timeoutMs: number }
  & ({ readonly kind: "check" } | { readonly kind: "draw"; readonly index: number });

/** What it answers. After "refused" and "failed" nobody knows in what state its libraries are. */
export type PictureAnswer =
  | { readonly kind: "checked"; readonly pageCount: number }
  | { readonly kind: "drawn"; readonly pictures: PagePictures }
  | { readonly kind: "refused"; readonly fault: FileFault }
  | { readonly kind: "failed"; readonly message: string };
