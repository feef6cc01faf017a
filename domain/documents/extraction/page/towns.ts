import { beginsCell, cellFrom, cellUpTo } from "./cells.ts";
import type { Layout, PlacedWord } from "./layout.ts";

/** A postal code as most of Europe has it, and the two halves of a British one, which stand behind the town. */
const CODE = /^(?:[A-Z]{1,2}-)?\d{4,5}$/, BRITISH = [/^[A-Z]{1,2}\d[A-Z\d]?$/, /^\d[A-Z]{2}\W*$/] as const;
/** What a town is followed by: its country, or the number of a post office. */
const BEHIND = /^cedex$|\d|^[-–—•|(]/i, COUNTRY = /^[A-Z]{2}$/;

/** What stands beside a postal code on a page, in small letters: a name that is no more than that is a place, and no firm. */
export function townsOf({ words }: Layout): ReadonlySet<string> {
  return new Set(words.map(townBeside).filter(Boolean));
}

function townBeside(word: PlacedWord): string {
  if (CODE.test(word.text)) return nameOf(cellFrom(word).slice(1));
  const isBritish = BRITISH[1].test(word.text) && BRITISH[0].test(word.left?.text ?? "") && !beginsCell(word);
  if (!isBritish) return "";
  const before = cellUpTo(word).slice(0, -2).map(({ text }) => text).join(" ");
  return before.replace(/,\s*$/, "").replace(/.*, /, "").toLowerCase();
}

function nameOf(cell: readonly PlacedWord[]): string {
  const end = cell.findIndex(({ text }, at) => at > 0 && (BEHIND.test(text) || (at === cell.length - 1 && COUNTRY.test(text))));
  return cell.slice(0, end < 0 ? cell.length : end).map(({ text }) => text).join(" ").replace(/,.*/, "").toLowerCase();
}
