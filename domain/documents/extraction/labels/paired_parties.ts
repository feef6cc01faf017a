import type { Anchor } from "./anchors.ts";
import { headingOf } from "./heading_of.ts";
import { opensCell, plainText } from "./label_cells.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { cellFrom, rowStart } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";

const SENDER = "(?:expediteur|remettant|chargeur|sender|shipper|consignor|remitente|expedidor|cargador)";
const CONSIGNEE = "(?:destinataire|receptionnaire|consignee|receiver|recipient|destinatario|consignatario|receptor)";
/** One heading for who sends and who receives: "Remettant / Expéditeur – Destinataire". */
const PAIRED = new RegExp(`^(?:${SENDER} ){1,2}(?:et |and |y )?(?:${CONSIGNEE} ?){1,2}$`);
const FIRST = new RegExp(`^${SENDER}$`);
/** How far below its heading the blocks begin, in heights of the row. */
const REACH = 5;

/** The labels of a page, of which one heading over two blocks side by side leads to who sends in the first and to who receives in the second. */
export function withPairedParties({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const ruleOf = (name: FieldName) => rules.find((rule) => rule.name === name);
  const sender = ruleOf("sender"), consignee = ruleOf("consignee");
  if (sender === undefined || consignee === undefined) return anchors;
  const opening = words.filter((word) => FIRST.test(plainText([word])) && opensCell(word));
  const cells = opening.map(cellFrom).filter((cell) => PAIRED.test(plainText(cell)));
  return cells.reduce((all, cell) => {
    const second = secondBelow(words, cell);
    if (second === null) return all;
    const { y0, y1, em } = cell[0]!, above = { ...second, y0, y1, em, left: null, right: null };
    return [
      ...all.filter((anchor) => !anchor.words.some((word) => cell.includes(word))),
      headingOf(cell, [sender]),
      headingOf([above], [consignee]),
    ];
  }, anchors);
}

/** The first word of the second of two cells that stand right below a heading. */
function secondBelow(words: readonly PlacedWord[], heading: readonly PlacedWord[]): PlacedWord | null {
  const { y1, em } = heading[0]!, below = words.find((word) => word.y0 > y1);
  if (below === undefined || below.y0 - y1 > REACH * em) return null;
  const second = cellFrom(rowStart(below)).at(-1)!.right;
  return second !== null && second.x0 > heading[0]!.x0 && cellFrom(second).at(-1)!.right === null ? second : null;
}
