/** Largest file that is taken. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Of a picture, also of one inside a PDF: 200 MB when it is decoded. No phone in use makes a larger one by default. */
export const MAX_PIXELS = 50_000_000;
/** A longer side is no photo's, however thin the picture. */
export const MAX_SIDE_PIXELS = 30_000;

/** Every reason for which the content of a file is refused. Texts are in `domain/i18n/files/`. */
export const FILE_FAULTS = [
  "empty",
  "too_large",
  "not_accepted",
  "heic",
  "broken",
  "too_many_pixels",
  "encrypted",
  "too_many_pages",
  "too_many_objects",
  "overblown",
  "scripted",
  "attachments",
  "took_too_long",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];
