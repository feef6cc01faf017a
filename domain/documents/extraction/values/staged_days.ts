import { PLANNED } from "./actual_column.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { opensCell, plainText } from "../labels/label_cells.ts";
import { OF_OTHER_DAY, WISHED } from "../labels/says_other.ts";
import { beginsCell, cellFrom, cellUpTo, rowStart } from "../page/cells.ts";
import { type Layout, middleOf, type PlacedWord } from "../page/layout.ts";
import { readDate } from "../readers/read_date.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** What speaks against a day that but its column or row tells, and against a loading that was only planned. */
const AGAINST = { staged: 13, untold: 2, planned: 24, page: 2 };
/** What stands before the word for a stage in its heading. */
const BEFORE =
  "(?:(?:[a-d1-9]|lieu|date|heure|fin|debut|start|end|arrivee|depart|arrived|departed|sur|at|a|au|adresse|site|point|phase|etape|donnees|infos?|place|lugar|fecha|details?|et|and|y|de|d|du|of|the|la|le) )*";
const LOADING = new RegExp(
  `^${BEFORE}(?:(?:re)?chargements?|empotages?|enlevements?|ramasse|ramassage|collecte|prise en charge|remise(?: de la marchandise| au transporteur| des marchandises)?(?! au| a)|collect(?:ion|ed)?|pick ?ups?|picked up|load(?:ing|ed)?|taking over|carga|recogida|origine?n?|depart (?:usine|quai|entrepot|depot|fournisseur))(?: |$)`,
);
const UNLOADING = new RegExp(
  `^${BEFORE}(?:dechargements?|depotages?|discharg(?:e|ed|ing)|vaciado|livraisons?|deliver(?:y|ed)?|drop|drop off|unload(?:ing|ed)?|tip(?:ping|ped)?|descarga|entrega|(?:arrivee|sur site|chez|arrival|at) (?:client|destinataire|destination|customer|consignee)|destination|destino)(?: |$)`,
);
/** Of a heading that is about another thing than where the goods are taken over or left. */
const NO_HEADING =
  /\b(?:instructions?|instrucciones|conditions?|reserv\w*|n|no|num\w*|ref\w*|code|signature|signe|firma|visa|cachet|copy|exemplaire|ejemplar)\b/;
/** Who stood there, or signed, did so on that day. */
const CAME_TRUE =
  /\b(?:arriv\w*|depart\w*|sur site|signe\w*|signed|reel\w*|realise\w*|effecti\w*|charge\w*|livre\w*|loaded|tipped|unloaded|delivered|collected|left|llegada|salida|firmad\w*|real)\b/;
/** How far below its heading a day stands, in heights of the row, and from its column's own. */
const DOWN = 26, COLUMN = 14;
/** From a heading to the row below it, in heights of the row. */
const NEXT_LINE = 2.6;
const MOST_WORDS = 6;

/** Taken over or delivered: where a consignment note tells a day of. */
type Stage = Extract<FieldName, "takenOverOn" | "deliveredOn">;

/** What heads a row or a column of a journey's stage. */
interface Heading {
  readonly first: PlacedWord;
  readonly stage: Stage;
  readonly text: string;
}

/** Tells what heads the row or the column in which a word stands, as forms have it that part a page into loading and unloading; null where nothing does, or where a page has but one stage. */
function stagesOf({ words, walls }: Pick<Layout, "words" | "walls">): (word: PlacedWord) => Heading | null {
  const headings = words.filter(opensCell).flatMap((first) => {
    const heading = headingAt(first);
    return heading === null ? [] : [{ ...heading, cell: walls.cellOf(first) }];
  });
  if (new Set(headings.map(({ stage }) => stage)).size < 2) return () => null;
  const isAlone = ({ first }: Heading) =>
    !headings.some((other) => other.first !== first && Math.abs(other.first.y0 - first.y0) < first.em);
  const isOver = ({ first, cell }: (typeof headings)[number], word: PlacedWord) => {
    const middle = (word.x0 + word.x1) / 2;
    if (Number.isFinite(cell.x1 - cell.x0)) return middle > cell.x0 && middle < cell.x1;
    const beside = headings.filter((other) => Math.abs(other.first.y0 - first.y0) < first.em && other.first.x0 > first.x0);
    return middle > first.x0 - 2 * first.em && beside.every((other) => middle < other.first.x0 - first.em);
  };
  return (word) => {
    const row = headings.findLast(({ first }) =>
      Math.abs(middleOf(first) - middleOf(word)) < 0.6 * first.em && first.x0 < word.x0
    );
    const above = headings.findLast((heading) =>
      heading.first.y1 < word.y0 && word.y0 - heading.first.y1 < DOWN * heading.first.em && isOver(heading, word)
    );
    const opening = row ?? above ? undefined : rowStart(word),
      under = opening &&
        headings.find((heading) =>
          isAlone(heading) && opening.y0 > heading.first.y1 && opening.y0 - heading.first.y1 < NEXT_LINE * opening.em &&
          Math.abs(opening.x0 - heading.first.x0) < opening.em
        );
    return row ?? above ?? under ?? null;
  };
}

function headingAt(first: PlacedWord): Heading | null {
  const cell = cellFrom(first).slice(0, MOST_WORDS),
    end = cell.findIndex(({ text }, at) => at > 0 && (/\d/.test(text) || /^[:–—-]/.test(text)));
  const colon = cell.findIndex(({ text }) => /:$/.test(text));
  const heading = plainText(cell.slice(0, Math.min(...[end, colon < 0 ? -1 : colon + 1].filter((at) => at > 0), cell.length)));
  if (NO_HEADING.test(heading)) return null;
  const stage = LOADING.test(heading) ? "takenOverOn" : UNLOADING.test(heading) ? "deliveredOn" : null;
  return stage && { first, stage, text: heading };
}

/** Days that stand in the row or the column of a stage, and say no other thing themselves: for the field of that stage, what came true before what was planned. */
export function stagedDays(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  const ruleOf = (stage: Stage) => rules.find(({ name }) => name === stage);
  if (!ruleOf("takenOverOn") || !ruleOf("deliveredOn")) return [];
  const stage = stagesOf(layout);
  return layout.words.filter(beginsCell).map(cellFrom).filter(isDated).flatMap((cell) =>
    daysIn(cell).flatMap(({ day, before, reading, region }) => {
      const heading = stage(day[0]!), said = before.length > 0 ? plainText(before) : labelBeside(cell[0]!);
      if (heading === null || OF_OTHER_DAY.test(said)) return [];
      const rule = ruleOf(heading.stage)!, around = `${said} ${headingOf(layout, day[0]!)}`;
      const isPlanned = `${around} ${heading.text}`.split(" ").some(isWish);
      // Nobody writes down later that it came as planned.
      if (isPlanned && heading.stage === "deliveredOn") return [];
      const score = -(AGAINST.staged + (isPlanned ? AGAINST.planned : CAME_TRUE.test(around) ? 0 : AGAINST.untold) +
        layout.page * AGAINST.page);
      return [{ rule, field: fieldOf(layout, rule, 0, region, reading, day), score }];
    })
  );
}

/** Whether figures enough for a day stand in a cell. */
function isDated(cell: readonly PlacedWord[]): boolean {
  return (cell.map(({ text }) => text).join("").match(/\d/g)?.length ?? 0) > 2;
}

function isWish(word: string): boolean {
  return PLANNED.test(word) || WISHED.test(word);
}

/** The days of a cell, each with the words between it and the one before. */
function daysIn(cell: readonly PlacedWord[]) {
  const whole: Region = regionOfBlock([cell]), days = [];
  for (let from = 0, at = 0; at < whole.text.length;) {
    const found = readDate(whole.text.slice(at));
    if (found === null) break;
    const reading = { ...found, from: at + found.from, to: at + found.to };
    const day = cell.filter((word, index) =>
      whole.starts[index]! < reading.to && whole.starts[index]! + word.text.length > reading.from
    );
    const before = cell.filter((_word, index) =>
      whole.starts[index]! >= from && whole.starts[index]! < whole.starts[cell.indexOf(day[0]!)]!
    );
    if (!found.fault) days.push({ day, before, reading, region: whole });
    from = at = Math.max(reading.to, at + 1);
  }
  return days;
}

/** What the cell to the left says, where it is words alone. */
function labelBeside({ left }: PlacedWord): string {
  if (left === null) return "";
  const cell = cellUpTo(left);
  return cell.some(({ text }) => /\d/.test(text)) ? "" : plainText(cell);
}

/** The words above a day that head its own column. */
function headingOf({ words }: Layout, day: PlacedWord): string {
  const above = words.findLast((word) =>
    word.y1 < day.y0 && day.y0 - word.y1 < COLUMN * day.em && word.x0 < day.x1 && word.x1 > day.x0 && /\p{L}{3}/u.test(word.text)
  );
  return above === undefined ? "" : plainText(cellFrom(cellUpTo(above)[0]!));
}
