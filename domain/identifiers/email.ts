const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** An e-mail address in lower case, so that one mailbox is one value, or null if it is none (RFC 5321 lengths, no quoted or literal forms). */
export function normaliseEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf("@");
  const labels = address.slice(at + 1).split(".");
  const valid = address.length <= 254 && at > 0 && at <= 64 && LOCAL.test(address.slice(0, at)) &&
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? "");
  return valid ? address : null;
}
