import { opensCell, plainText } from "./label_cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** Headings of blocks in which labels say but "name" or "date". */
const SECTION =
  /^(?:\d )?(?:lieu de )?(?:chargement|enlevement|expedition|expediteur|remettant|collection|pick ?up|loading|carga|origen|recogida|sender|dechargement|livraison|reception|destinataire|delivery|unloading|descarga|entrega|destino|consignee|transporteur|carrier|execution|signatures?)(?: \w+)?$/;
/** What labels say in such a block. */
const GENERAL =
  /^(?:raison sociale|denomination|nom|name|nombre|societe|company|empresa|entreprise|date\w*|fecha|fait le|signe le|signe par|signed by|firmado por|le|on|jour|day|destinataire|destinatario|client|cliente|consignee|receiver)(?: |$)/;
/** How far below its heading a block goes, in heights of the row, and how far from its left edge labels begin. */
const REACH = { down: 14, left: 2 };
/** A heading has no more words. */
const MOST_WORDS = 4;

/** The heading of the block in which a label stands that begins with `label` and says but `text`; "" where it needs or has none. */
export function sectionOf(words: readonly PlacedWord[], label: PlacedWord, text: string): string {
  if (!GENERAL.test(text)) return "";
  const above = words.filter((word) =>
    word.y1 < label.y0 && label.y0 - word.y1 < REACH.down * label.em && opensCell(word) &&
    // Boxes to sign in stand side by side below one heading.
    (Math.abs(word.x0 - label.x0) < REACH.left * label.em || /^signatur/i.test(word.text))
  );
  for (const first of above.toReversed()) {
    const cell = [first];
    while (gapAfter(cell.at(-1)!) <= WIDE_GAP && cell.length < MOST_WORDS) cell.push(cell.at(-1)!.right!);
    const heading = plainText(cell);
    if (SECTION.test(heading) && !/:$/.test(cell.at(-1)!.text)) return heading;
  }
  return "";
}
