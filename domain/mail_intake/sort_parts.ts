import type { FileFault } from "../documents/file_fault.ts";
import { headerFault } from "../documents/header_fault.ts";
import { pictureSize } from "../documents/picture_size.ts";
import { sniffFile } from "../documents/sniff_file.ts";
import type { MailPart } from "./received_mail.ts";

/** Files of one mail that are taken; somebody who has more sends another. */
const MAX_TAKEN = 20;
/** A list of refusals is read up to here. */
const MAX_REFUSED = 20;

/** Why a file of a mail is not taken. */
type PartRefusal = FileFault | "too_many_parts" | "winmail";

/** A file of a mail that is not taken, with the reason. */
export interface RefusedPart {
  readonly name: string;
  readonly code: PartRefusal;
}

/** Signatures, receipts and cards, which programs add of their own accord; nobody sent them as a document. */
const ADDED_BY_PROGRAMS = /^(text|message)\/|^application\/(x-)?(pkcs7-signature|pgp-signature|pgp-keys|ics)$/;
/** How Outlook packs a mail that only Outlook opens (MS-OXTNEF). */
const WINMAIL = /^application\/(vnd\.)?ms-tnef$/;

/** Pictures within the text below both are logos and banners: the smallest that a camera makes has 0.3 million pixels. */
const LOGO_PIXELS = 200_000;
const LOGO_BYTES = 20 * 1024;

/**
 * Which files of a mail are worth storing, which are refused at a first look, and why. What is neither is passed over in silence: the logos within its
 * text, and what programs add.
 */
export function sortParts(parts: readonly MailPart[]): { readonly taken: MailPart[]; readonly refused: RefusedPart[] } {
  const taken: MailPart[] = [];
  const refused: RefusedPart[] = [];
  for (const part of parts) {
    if (ADDED_BY_PROGRAMS.test(part.mediaType) || isLogo(part)) continue;
    const code = refusalOf(part) ?? (taken.length >= MAX_TAKEN ? "too_many_parts" : null);
    if (code === null) taken.push(part);
    else if (refused.length < MAX_REFUSED) refused.push({ name: part.name, code });
  }
  return { taken, refused };
}

function refusalOf({ name, mediaType, bytes }: MailPart): PartRefusal | null {
  if (WINMAIL.test(mediaType) || /^winmail\.dat$/i.test(name)) return "winmail";
  return headerFault(bytes, sniffFile(bytes));
}

function isLogo({ isEmbedded, mediaType, bytes }: MailPart): boolean {
  if (!isEmbedded || !mediaType.startsWith("image/")) return false;
  if (bytes.length < LOGO_BYTES) return true;
  const type = sniffFile(bytes);
  // Drawn pictures (GIF, SVG) are no photo of a document.
  if (type === null) return true;
  if (type === "application/pdf" || type === "image/heic") return false;
  const size = pictureSize(bytes, type);
  return size !== null && size.width * size.height < LOGO_PIXELS;
}
