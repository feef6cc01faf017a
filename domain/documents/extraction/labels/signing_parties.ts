import type { Anchor } from "./anchors.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import type { Layout } from "../page/layout.ts";
import { readDate } from "../readers/read_date.ts";
import { plainText } from "./label_cells.ts";

const PARTIES: ReadonlySet<FieldName> = new Set(["sender", "consignee", "carrier"]);
/** Who signs besides. */
const DRIVER =
  /^(?:(?:le|the|el) )?(?:conducteur|chauffeur|driver|conductor|livreur|voiturier|transporteur|carrier|remettant|emetteur|expediteur|sender|remitente)$/;
/** Where on a page somebody signs: below this share of it. */
const FOOT = 0.55;
/** Labels of the day itself go before the box in which it was signed for. */
const RANK_OF_DAY = 10;
/** How far above the parties are named that sign below, in heights of the row. */
const LEAST_ABOVE = 8;
/** How far below one another rows of those who sign stand, in heights of the row, and of how many words their days are. */
const ROWS = { apart: 10, words: 4 };

/**
 * The labels of a page, of which those that name the parties once more side by side ("L'expéditeur | Le transporteur | Le destinataire") are headings of boxes to sign in, not of
 * their names. Where they stand below one another, each beside the day of signing, the consignee's leads to the day of delivery.
 */
export function inSigningRows({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const signature = rules.find(({ name }) => name === "signature");
  const delivered = rules.find(({ name }) => name === "deliveredOn");
  if (signature === undefined) return anchors;
  const top = words[0]?.y0 ?? 0, bottom = words.at(-1)?.y1 ?? 0;
  const headings = anchors.filter((anchor) =>
    anchor.standing === "heading" && anchor.words[0]!.y0 > top + FOOT * (bottom - top) &&
    (partyOf(anchor) !== undefined || DRIVER.test(plainText(anchor.words)))
  );
  const isSigning = (anchor: Anchor, stands: typeof isBeside) => {
    const row = headings.filter((other) => other !== anchor && stands(other, anchor) && partyOf(other) !== partyOf(anchor));
    const party = partyOf(anchor), parties = new Set([anchor, ...row].flatMap((one) => partyOf(one) ?? []));
    // Who carries may be named by the letterhead alone.
    const isNamedAbove = anchors.some((other) =>
      other.standing === "heading" && (partyOf(other) === party || (party === "carrier" && parties.has(partyOf(other)!))) &&
      anchor.words[0]!.y0 - other.words[0]!.y1 > LEAST_ABOVE * anchor.words[0]!.em
    );
    return party !== undefined && row.length > 0 && isNamedAbove;
  };
  const signing = headings.filter((anchor) => isSigning(anchor, isBeside));
  return anchors.map((anchor) => {
    // "Nom : H. Wattiez" below is who signs, and no party.
    if (isName(anchor) && signing.some((heading) => isBelow(anchor, heading))) {
      return { ...anchor, uses: anchor.uses.filter(({ rule }) => !PARTIES.has(rule.name)) };
    }
    if (!headings.includes(anchor)) return anchor;
    if (delivered !== undefined && isSigning(anchor, isDatedInColumn)) {
      return { ...anchor, uses: partyOf(anchor) === "consignee" ? [{ rule: delivered, rank: 0 }] : [] };
    }
    if (!signing.includes(anchor)) return anchor;
    const uses = anchor.uses.filter(({ rule }) => !PARTIES.has(rule.name));
    // Who signs for the goods writes the day beside it.
    const ours = [{ rule: signature, rank: 0 }, ...(delivered ? [{ rule: delivered, rank: RANK_OF_DAY }] : [])];
    return { ...anchor, uses: partyOf(anchor) === "consignee" ? [...uses, ...ours] : uses };
  });
}

function partyOf({ uses }: Anchor): FieldName | undefined {
  return uses.map(({ rule }) => rule.name).find((name) => PARTIES.has(name));
}

function isBeside({ words: [one] }: Anchor, { words: [other] }: Anchor): boolean {
  return Math.abs(one!.y0 - other!.y0) < other!.em;
}

/** "Nom :", "Nom et qualité". */
function isName({ words }: Anchor): boolean {
  return /^(?:noms?|name|nombre|print|printed)(?: |$)/.test(plainText(words));
}

function isBelow({ words: [one] }: Anchor, { words: [heading] }: Anchor): boolean {
  return Math.abs(one!.x0 - heading!.x0) < 2 * heading!.em && one!.y0 > heading!.y1 - heading!.em / 2 &&
    one!.y0 - heading!.y1 < ROWS.apart * heading!.em;
}

/** Whether two stand below one another in one column, and both have a day right beside them. */
function isDatedInColumn(one: Anchor, other: Anchor): boolean {
  const [first, second] = [one.words[0]!, other.words[0]!];
  return Math.abs(first.x0 - second.x0) < second.em && Math.abs(first.y0 - second.y0) < ROWS.apart * second.em &&
    isDated(one) && isDated(other);
}

function isDated({ words }: Anchor): boolean {
  const row: string[] = [];
  for (let at = words.at(-1)!.right; at !== null && row.length < ROWS.words; at = at.right) row.push(at.text);
  return readDate(row.join(" "))?.from === 0;
}
