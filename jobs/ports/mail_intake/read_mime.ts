import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { type MailPart, MAX_SUBJECT, type ReceivedMail } from "../../../domain/mail_intake/received_mail.ts";
import { isAutomatic } from "../../../domain/mail_intake/sender.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { MAX_BOUNDARY_LINES, MAX_HEADER_BYTES, MAX_LINES, MAX_NESTED_MAILS, MAX_PART_DEPTH, MAX_PARTS } from "./mail_bounds.ts";
import type { MimeFault } from "./mail_intake.ts";

const NEW_LINE = 0x0a;
const DASH = 0x2d;
const MAX_NAME = 200;

/** Reads a mail and the mails within it: whose it is, and every file that came with it, in the order in which they stand. */
export async function readMime(raw: Uint8Array<ArrayBuffer>): Promise<Result<ReceivedMail, MimeFault>> {
  const mail = await parse(raw);
  if (!mail.ok) return mail;
  const parts: MailPart[] = [];
  const fault = await collect(mail.value, 0, parts);
  if (fault !== null) return refuse(fault);
  const { messageId = "", from, subject = "", headers } = mail.value;
  return accept({
    messageId: messageId.trim().slice(0, MAX_NAME),
    from: addressOf(from),
    subject: oneLine(subject).slice(0, MAX_SUBJECT),
    isAutomatic: isAutomatic((name) => headers.find(({ key }) => key === name)?.value),
    parts,
  });
}

/** What is nested is taken apart here, mail by mail, so that each is looked at before it is opened. */
async function parse(raw: Uint8Array<ArrayBuffer>): Promise<Result<Email, MimeFault>> {
  if (isOverlong(raw)) return refuse("too_many_parts");
  try {
    const limits = { maxNestingDepth: MAX_PART_DEPTH, maxHeadersSize: MAX_HEADER_BYTES, maxRfc822NestingDepth: 0 };
    return accept(await PostalMime.parse(raw, limits));
  } catch {
    return refuse("broken");
  }
}

/** Adds the files of a mail to `parts`; the fault where there are too many. A mail within it that cannot be read is a file as others are. */
async function collect({ attachments }: Email, depth: number, parts: MailPart[]): Promise<MimeFault | null> {
  for (const attachment of attachments) {
    const bytes = bytesOf(attachment);
    const nested = attachment.mimeType === "message/rfc822" && depth < MAX_NESTED_MAILS ? await parse(bytes) : null;
    if (nested?.ok) {
      const fault = await collect(nested.value, depth + 1, parts);
      if (fault !== null) return fault;
    } else if (parts.length >= MAX_PARTS) return "too_many_parts";
    else parts.push(partOf(attachment, bytes));
  }
  return null;
}

function partOf({ filename, mimeType, disposition, contentId, related }: Attachment, bytes: Uint8Array<ArrayBuffer>): MailPart {
  return {
    name: oneLine(filename ?? "").slice(0, MAX_NAME),
    mediaType: mimeType,
    bytes,
    isEmbedded: related === true || disposition === "inline" || (contentId !== undefined && disposition !== "attachment"),
  };
}

/** Its own copy: a file shares no memory with the mail that it came in. */
function bytesOf({ content }: Attachment): Uint8Array<ArrayBuffer> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return new Uint8Array(content instanceof Uint8Array ? content : new Uint8Array(content));
}

/** Whether a mail has more lines, or more that may begin a part, than the parser is trusted with. */
function isOverlong(raw: Uint8Array): boolean {
  let [lines, boundaries] = [0, 0];
  for (let at = 0; at < raw.length; lines++) {
    if (raw[at] === DASH && raw[at + 1] === DASH) boundaries++;
    if (lines > MAX_LINES || boundaries > MAX_BOUNDARY_LINES) return true;
    const end = raw.indexOf(NEW_LINE, at);
    if (end < 0) return false;
    at = end + 1;
  }
  return false;
}

function addressOf(from: Address | undefined): string {
  const address = from?.address ?? from?.group?.[0]?.address ?? "";
  return oneLine(address).slice(0, MAX_NAME).toLowerCase();
}

const oneLine = (text: string) => text.replace(/[\p{C}\s]+/gu, " ").trim();
