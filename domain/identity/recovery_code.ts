/** How many recovery codes somebody gets at a time. */
export const RECOVERY_CODES = 10;
/** Bytes of chance in one: 80 bits, so that its plain hash tells nobody the code. */
export const RECOVERY_CODE_BYTES = 10;
/** Crockford's base 32: no letter that reads as a digit, and none that makes words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const CODE = new RegExp(`^[${ALPHABET}]{${RECOVERY_CODE_BYTES * 8 / BITS}}$`);

/** A recovery code of random bytes, as it is shown: "7K2M-9QXA-0RTC-VW3D". */
export function recoveryCodeOf(random: Uint8Array): string {
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const characters = bits.match(/.{5}/g)!.map((five) => ALPHABET[Number.parseInt(five, 2)]!).join("");
  return grouped(characters);
}

/** A recovery code as somebody typed it, in the form that it is shown in; null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const characters = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return CODE.test(characters) ? grouped(characters) : null;
}

function grouped(characters: string): string {
  return characters.match(/.{4}/g)!.join("-");
}
