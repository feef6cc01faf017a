import type { FieldName } from "./extracted_field.ts";
import type { NumberedBoxes } from "./labels/numbered_boxes.ts";
import type { Reader } from "./readers/reading.ts";
import type { Wording } from "./labels/worded_labels.ts";

/** How one field of a type of document is found. */
export interface FieldRule {
  readonly name: FieldName;
  /** What forms of the trade call it, in the three languages, most telling first; "n°", articles and accents do not matter. */
  readonly labels: readonly string[];
  readonly read: Reader;
  /** How many lines below its label the value may take; 1 unless said. */
  readonly lines?: number;
  /** Where it stands several times: sums are at the end. */
  readonly pick?: "last";
  /** Reads a value that says itself what it is, in a title or a sentence, without a label. */
  readonly anywhere?: Reader;
  /** Reads a value of which the words around it in a paragraph say what it is. */
  readonly prose?: Reader;
  /** Reads a value that has its place in an address, or in the head of a letter. */
  readonly inBlock?: Reader;
  /** What `anywhere` reads goes before what labels lead to. */
  readonly isCertain?: true;
  /** How labels are worded that are not among `labels`. */
  readonly wording?: Wording<Pick<RegExp, "test">>;
  /** Papers have it in their head, often without a label. */
  readonly isInHead?: true;
  /** It may be the name above all on the page, but for what these name: the title, or another party. */
  readonly letterheadBut?: RegExp;
  /** What a page says somewhere, for the name above all on it to be a value. */
  readonly letterheadIf?: RegExp;
  /** Where no label leads to it, it is the name in the address to which the page is sent. */
  readonly isAddressee?: true;
  /** Of several lines of goods without a total it is the sum, in this unit. */
  readonly addsUp?: { readonly size: number; readonly name: string };
  /** It counts what lines of goods say how it is packed, where nothing else says how many there are. */
  readonly isOfGoodsLines?: true;
  /** It counts pallets, which have their row in tables of all that carries goods. */
  readonly isOfPallets?: true;
  /** It is the day of handing over, after which nothing else happened to the goods. */
  readonly isHandover?: true;
  /** What is no value of it, whatever leads there. */
  readonly never?: RegExp;
  /** Headings of blocks that speak of somebody else. */
  readonly away?: readonly string[];
}

/** A type of document: its fields, and labels of forms that hold no field of ours but end the values of others. */
export interface Form {
  readonly rules: readonly FieldRule[];
  readonly otherLabels: readonly string[];
  /** Words that labels of such forms are made of, beside those of the listed ones. */
  readonly words?: string;
  /** What its numbered boxes are about, where papers of this type are made on forms of such. */
  readonly boxes?: readonly NumberedBoxes[];
}

/** A rule from its labels in one line, separated by bars. */
export function field(
  name: FieldName,
  read: Reader,
  labels: string,
  more: Omit<FieldRule, "name" | "read" | "labels"> = {},
): FieldRule {
  return { name, read, labels: labels.split("|").map((label) => label.trim()), ...more };
}
