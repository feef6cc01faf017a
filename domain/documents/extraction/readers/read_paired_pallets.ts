import { goBothWays, type Movement, movementOf } from "../labels/pallet_movements.ts";
import { plainTextOf } from "../labels/label_cells.ts";
import type { Reader } from "./reading.ts";

/** Two ways and their two counts, parted by strokes. */
const PAIR = /(?<=^|[\n\t])([^\n\t\d:/]*\p{L}) ?\/ ?(\p{L}[^\n\t\d:/]*?)[\s:]+(\d{1,3}) ?\/ ?(\d{1,3})(?![\d/.,])/gu;
const PALLETS = /\b(?:pal\w*|supports?|epal|eur|soportes?)\b/;

/** The count of pallets that went one way, where one label and one cell tell both: "Palettes remises / reprises   33 / 30". */
export function readPairedPallets(movement: Movement): Reader {
  return (text) => {
    for (const { 0: all, 1: first, 2: second, 3: one, 4: other, index } of text.matchAll(PAIR)) {
      const [there, back] = [plainTextOf(first!), `palettes ${plainTextOf(second!)}`];
      if (!PALLETS.test(there) && !PALLETS.test(plainTextOf(second!))) continue;
      const ways = [movementOf(there), goBothWays(there, back) ? "palletsReturned" : movementOf(back)];
      const at = ways.indexOf(movement);
      if (ways[0] === ways[1] || ways.includes(null) || at < 0) continue;
      const from = at === 0 ? index + all.lastIndexOf(one!, all.lastIndexOf("/")) : index + all.lastIndexOf(other!);
      return { value: String(Number(at === 0 ? one : other)), from, to: from + (at === 0 ? one! : other!).length };
    }
    return null;
  };
}
