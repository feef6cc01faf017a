import type { FilesWords } from "./fr.ts";

/** Why files that somebody chose are not taken, in English. */
export const en: FilesWords = {
  none: "Choose a file.",
  too_many: "Send 6 files at most at a time.",
  empty: "“{name}” is empty. Perhaps it was cut off on its way: choose it again.",
  too_large: "“{name}” is over 20 MB.",
  not_accepted: "“{name}” is neither a photo (JPEG, PNG, WebP) nor a PDF.",
  heic:
    "“{name}” is a HEIC photo, which not everybody can open. Send it as a JPEG. On an iPhone: Settings, Camera, Formats, “Most Compatible”.",
  broken: "“{name}” is incomplete or damaged: it does not open. Save it again, or take another photo.",
  too_many_pixels: "“{name}” holds a picture of more than 50 million pixels. Make it smaller, or scan at 300 dots per inch.",
  encrypted: "“{name}” is protected by a password. Save it without protection.",
  too_many_pages: "“{name}” has more than 50 pages. Send it as several files.",
  too_many_objects: "“{name}” is made of too many parts. Print it to a PDF and send that.",
  overblown: "“{name}” unpacks to far more than a document takes. Print it to a PDF and send that.",
  scripted: "“{name}” contains a program or an active form. Print it to a PDF and send that.",
  attachments: "“{name}” has other files inside. Send them separately.",
  took_too_long: "“{name}” is too complicated to be shown. Print it to a PDF, or take a photo of it.",
};
