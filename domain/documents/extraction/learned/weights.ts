/** Bits of a weight's number: so many that hardly two signs share one. */
export const BITS = 22;
/** What one step of a stored weight is. */
export const STEP = 1 / 16;

/** What each sign says for each field, in steps. */
export type Weights = Int8Array;

/** The number of the weight that a sign has for a field, both told by their numbers. */
export function weightOf(sign: number, field: number): number {
  return Math.imul(sign ^ field, 0x9E3779B1) >>> (32 - BITS);
}

/** How much speaks for a place with these signs being a field's; 0 is as much as speaks for the paper having none. */
export function scoreOf(weights: Weights, signs: readonly number[], field: number): number {
  let sum = 0;
  for (const sign of signs) sum += weights[weightOf(sign, field)]!;
  return sum * STEP;
}

/** The probability of each place of a paper, of which one is the field's, or none. */
export function chancesOf(scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores), parts = scores.map((score) => Math.exp(score - most));
  const sum = parts.reduce((total, part) => total + part, Math.exp(-most));
  return parts.map((part) => part / sum);
}

/** Weights as they are stored: of each that is not 0 how far it stands behind the one before, seven bits a byte, the last with its eighth bit set, and its steps. */
export function packed(weights: Weights): string {
  const bytes: number[] = [];
  let last = -1;
  weights.forEach((steps, at) => {
    if (steps === 0) return;
    let gap = at - last;
    for (last = at; gap > 0x7F; gap >>= 7) bytes.push(gap & 0x7F);
    bytes.push(gap | 0x80, steps & 0xFF);
  });
  return Uint8Array.from(bytes).toBase64();
}

/** @throws {SyntaxError} when the text is no base64. */
export function unpacked(text: string): Weights {
  const bytes = Uint8Array.fromBase64(text), weights = new Int8Array(2 ** BITS);
  for (let at = 0, number = -1; at < bytes.length;) {
    let shift = 0;
    for (; bytes[at]! < 0x80; at++, shift += 7) number += bytes[at]! << shift;
    number += (bytes[at++]! & 0x7F) << shift;
    weights[number] = bytes[at++]!;
  }
  return weights;
}
