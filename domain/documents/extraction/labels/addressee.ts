import { type Block, blocksOf } from "../page/blocks.ts";
import { rowOf } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { plainText } from "./label_cells.ts";

/** A postal code before its town. */
const TOWN = /^(?:[A-Z]{1,2}-)?\d{4,5}$/;
/** The addressee stands in this share of a page from its top, and behind this share from its left. */
const UPPER_SHARE = 0.45, RIGHT_SHARE = 0.42;

/** How far below an address its numbers stand, in heights of a line. */
const BELOW = 4;

/**
 * Tells which words stand in the address to which a page is sent, as letters have it without a heading: to the right, in the upper half; and just below it,
 * where the addressee's numbers are.
 */
export function addresseeOf(layout: Layout): (word: PlacedWord) => boolean {
  const addresses = addressesOf(layout);
  return (word) =>
    addresses.some((block) => {
      const first = block[0]![0]!, last = block.at(-1)![0]!;
      return word.x0 > first.x0 - 2 * first.em && word.y0 >= first.y0 && word.y0 < last.y1 + BELOW * last.em;
    });
}

/** The addresses to the right in the upper half of a page, each with its lines. */
export function addressesOf(layout: Layout): readonly Block[] {
  const { words } = layout;
  const [left, right] = [Math.min(...words.map(({ x0 }) => x0)), Math.max(...words.map(({ x1 }) => x1))];
  const [top, bottom] = [words[0]?.y0 ?? 0, words.at(-1)?.y1 ?? 0];
  const isRight = (block: Block) => {
    const { x0, y0 } = block[0]![0]!;
    return x0 > left + RIGHT_SHARE * (right - left) && y0 < top + UPPER_SHARE * (bottom - top);
  };
  const isAddress = (block: Block) => block.length > 2 && isTown(block.slice(1));
  return blocksOf(layout).filter((block) => isRight(block) && isAddress(block));
}

/** What may stand above the name in an address. */
const HEADING =
  /^(?:(?:a|au|chez|de|du|la|le|l|d|the|of|to|for|pour|para|en|adresse|livraison|facturation|lieu|point|site|client|livre|livrer|facture|facturer|destinataire|expedie|societe|etablissement|messieurs|monsieur|madame|doit|attention|attn|firma|herrn|empresa|company|messrs|ship|shipped|deliver|delivery|delivered|address|bill|billed|sold|invoice|invoiced|party|consignee|recipient|customer|cliente|enviar|facturar|entregar|entrega|direccion|lugar|envio|factura|destinatario)(?: |$))+$/;
/** Who pays, and need not be who is delivered. */
const OF_PAYER = /\b(?:factur\w*|bill\w*|sold|invoice\w*|doit)\b/;
/** How firms speak of themselves below their names, or in the foot of a page. */
const OF_ISSUER = /\b(?:www|siret|siren|rcs|capital|tva intra\w*|registered|vat|cif|registro)\b|@/;
/** How far below the line of the sender the address begins in the window of an envelope, in heights of that line. */
const WINDOW = 5;

/**
 * The addresses to which a page may be sent, without what stands above their names: those to the right, and the one below a line that tells the sender's own in the window of an envelope. Not
 * the issuer's own, nor that of who pays.
 */
export function addresseesOf(layout: Layout): readonly Block[] {
  const lines = layout.words.filter(({ left }) => left === null).map((first) => plainText(rowOf(first)));
  const inWindow = blocksOf(layout).flatMap((block, _at, blocks) => isSenderLine(block[0]!) ? below(block, blocks) : []);
  return [...inWindow, ...addressesOf(layout)].flatMap((block) => {
    const start = block.findIndex((line) => !HEADING.test(plainText(line))), name = plainText(block[start] ?? []);
    const isIssuer = block.some((line) => OF_ISSUER.test(plainText(line)) || line.some(({ text }) => /@|^www\./.test(text))) ||
      lines.some((line) => line.startsWith(`${name} `) && (OF_ISSUER.test(line) || line.includes(plainText(block.at(-1)!))));
    const isPayer = block.slice(0, start).some((line) => OF_PAYER.test(plainText(line)));
    return start < 0 || name === "" || isIssuer || isPayer ? [] : [block.slice(start)];
  });
}

/** "Cartonnages Lys SA · Route de Corbie · 80800 Fouilloy", on one line. */
function isSenderLine(line: readonly PlacedWord[]): boolean {
  const text = line.map((word) => word.text).join(" ");
  return /\p{L}{3}.* ?[·•:|,;*–—-] .*\d.*/u.test(text) &&
    /(?:[·•:|,;*–—-] ?)(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}\p{L}+(?: \p{L}+){0,3}$/u.test(text) &&
    line.length < 16;
}

/** The lines below that of a sender, as an address. */
function below(block: Block, blocks: readonly Block[]): readonly Block[] {
  if (block.length > 2) return isTown(block.slice(2)) ? [block.slice(1)] : [];
  const { x0, y1, em } = block[0]![0]!;
  return blocks.filter((other) => {
    const [first] = other[0]!;
    return first!.y0 > y1 && first!.y0 - y1 < WINDOW * em && Math.abs(first!.x0 - x0) < 2 * em && isTown(other.slice(1));
  });
}

function isTown(lines: Block): boolean {
  return lines.some(([first]) => TOWN.test(first!.text));
}
