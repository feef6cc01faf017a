import { inContext } from "./in_context.ts";
import { readCount } from "./read_number.ts";
import type { Reader } from "./reading.ts";

/** None of them, or a number. */
const NONE = /(?<!\p{L})(?:aucune?|ning[uú]n|no|none)(?=(?: autre)? (?:palet|pallet|n['’]a|was|were))/iu;
const readCountOrNone: Reader = (text) => {
  const none = NONE.exec(text), reading = readCount(text);
  if (none === null || (reading !== null && reading.from < none.index)) return reading;
  return { value: "0", from: none.index, to: none.index + none[0].length };
};

/** What letters say of pallets, by stems: where they were left, handed back, refused, and what is owed. */
const SAYS = {
  given: "(?:d[ée]pos[ée]|laiss[ée]|livr[ée]|remis|entregad|dejad|handed over|delivered|left)",
  returned: "(?:rendu|repris|restitu[ée]|r[ée]cup[ée]r[ée]|devuelt|retirad|recogid|returned|handed back|taken back|collected)",
  refused: "(?:refus[ée]|rechazad|rejected)",
  due:
    "(?:rest(?:ez|ent|ant)[^.]{0,20}(?:devoir|d[ûu]e?s?|rendre)|doit encore|redevable|solde|deb(?:e|en) devolver|still owe|owed?|outstanding)",
};
const PALLETS = "(?:palettes?|palets?|pal[ée]s|pallets?|EPAL|EUR)(?!\\p{L})";

/** How many pallets a sentence says were given, returned, refused or are owed, before the number or behind it: "nous a rendu 19 palettes". */
export function readPalletsIn(what: keyof typeof SAYS): Reader {
  const others = (Object.keys(SAYS) as (keyof typeof SAYS)[]).filter((other) => other !== what).map((other) => SAYS[other]);
  const before = new RegExp(SAYS[what], "iu"), unless = new RegExp(others.join("|"), "iu");
  const told = inContext(readCountOrNone, { before, unless, behind: new RegExp(`^ (?:[\\p{L}]+ )?${PALLETS}`, "iu") });
  const none = inContext(
    (text) => {
      const found = NONE.exec(text);
      return found && { value: "0", from: found.index, to: found.index + found[0].length };
    },
    { behind: new RegExp(`^(?: autre)?(?: ${PALLETS})?[^.;,]{0,16}${SAYS[what]}`, "iu") },
  );
  return (text) => told(text) ?? none(text);
}
