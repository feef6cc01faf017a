/** The GS1 check digit of a string of digits: weights 3 and 1 from the right, complement to ten. */
export function gs1CheckDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** The 18 digits of a serial shipping container code, with or without its application identifier (00), or null if it is none. */
export function normaliseSscc(text: string): string | null {
  const digits = text.replace(/[\s().]/g, "").replace(/^00(?=\d{18}$)/, "");
  const valid = /^\d{18}$/.test(digits) && Number(digits[17]) === gs1CheckDigit(digits.slice(0, 17));
  return valid ? digits : null;
}
