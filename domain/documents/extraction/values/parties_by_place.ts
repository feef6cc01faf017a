import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { type Block, blocksOf } from "../page/blocks.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Candidate, fieldOf, readWords } from "./candidate.ts";
import { type Region, regionOfSum } from "./regions.ts";

/** A postal code before its town, with the sign of its country or without. */
const TOWN = /(?:^|[\s,])(?:[A-Z]{1,3} ?[-–]? ?)?\d{4,5} \p{Lu}\p{L}/u;
/** What the print of a box has beside its label, a street, and what stands in no name. */
const NO_NAME =
  /[()]|^(?:\d{1,2}[.)]? |\d|(?:rue|avenue|av\.|boulevard|bd|chemin|route|rte|allée|impasse|place|quai|via|viale|calle|avda\.?|zac?|zi|pol\.|parc)(?![\p{L}-]))|:|str(?:asse|\.)| \d{1,4}[a-z]?$/iu;
/** How far down a page the parties stand, of its height. */
const UPPER_SHARE = 0.6;
/** Letters that were seen so badly are of small print. */
const LEAST_SURE = 60;
/** Less speaks for it than for any label that is known, and no less than this for a party that one leads to. */
const SCORE = -45, LED = -45;

/** An address on a page: the line of its name, and all that stands in its block. */
interface Address {
  readonly name: Region;
  readonly first: PlacedWord;
  readonly text: string;
}

/**
 * The parties of a consignment note to whom no label leads, since nobody could read it, by where its forms have their addresses: the sender's above the consignee's on the left, the carrier's on
 * the right, or the consignee's where the carrier stands elsewhere.
 */
export function partiesByPlace(layout: Layout, rules: readonly FieldRule[], found: readonly Candidate[]): Candidate[] {
  const ruleOf = (name: FieldName) => rules.find((rule) => rule.name === name);
  const parties = [ruleOf("sender"), ruleOf("consignee"), ruleOf("carrier")];
  if (parties.includes(undefined)) return [];
  const [sender, consignee, carrier] = parties as FieldRule[];
  const bestOf = (party: FieldRule) =>
    found.filter(({ rule, score }) => rule === party && score > LED).toSorted((one, more) => more.score - one.score)[0];
  const led = new Map([sender!, consignee!, carrier!].map((rule) => [rule, bestOf(rule)?.field]));
  const addresses = addressesOf(layout, sender!).filter(({ text }) =>
    led.values().every((field) => field === undefined || !text.includes(field.value))
  );
  const margin = Math.min(...layout.words.map(({ x0 }) => x0)),
    middle = (margin + Math.max(...layout.words.map(({ x1 }) => x1))) / 2;
  const isLeft = ({ first }: Address) => first.x0 < middle;
  const left = addresses.filter(isLeft), right = addresses.find((address) => !isLeft(address));
  const told = led.get(sender!), below = left.find(({ first }) => told !== undefined && first.box.y0 > told.box.y0);
  const [own, other] = told ? [undefined, below] : left;
  return [
    [sender!, own] as const,
    [consignee!, other ?? (led.get(carrier!) && right)] as const,
    [carrier!, right] as const,
  ].flatMap(([rule, address]) => {
    const reading = address && led.get(rule) === undefined ? rule.read(address.name.text) : null;
    if (reading === null || rule.never?.test(reading.value)) return [];
    const words = readWords(address!.name, reading, address!.name);
    return [{ rule, field: fieldOf(layout, rule, 0, address!.name, reading, words), score: SCORE }];
  });
}

/** The addresses in the upper part of a page, from top to bottom: a name above at least one line with a town. */
function addressesOf(layout: Layout, { read }: FieldRule): Address[] {
  const end = UPPER_SHARE * Math.max(...layout.words.map(({ y1 }) => y1));
  return blocksOf(layout).flatMap(byTowns).flatMap((lines): Address[] => {
    const name = lines.slice(0, -1).find((line) => isName(line) && read(textOf(line)) !== null);
    if (name === undefined || name[0]!.y0 > end) return [];
    return [{ name: regionOfSum(name), first: name[0]!, text: lines.map(textOf).join("\n") }];
  });
}

/** The lines of a block in addresses that end with a town each. */
function byTowns(block: Block): Block[] {
  const town = block.findIndex((line, at) => at > 0 && TOWN.test(textOf(line)));
  return town < 0 ? [] : [block.slice(0, town + 1), ...byTowns(block.slice(town + 1))];
}

function isName(line: Block[number]): boolean {
  return !NO_NAME.test(textOf(line)) && line.every(({ confidence }) => confidence >= LEAST_SURE);
}

function textOf(line: Block[number]): string {
  return line.map(({ text }) => text).join(" ");
}
