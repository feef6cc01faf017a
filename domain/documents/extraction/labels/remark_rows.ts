import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { opensCell, plainText } from "./label_cells.ts";
import { cellFrom, rowStart } from "../page/cells.ts";
import { headingOf } from "./heading_of.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { readRemark } from "../readers/read_text.ts";

const REMARKS =
  "reserves?|observations?|remarques?|anomalies|constats?|reservations?|remarks?|exceptions?|reservas?|observaciones|incidencias|incidents?|avaries|dommages|litiges|comments?|damages?|shortages?|danos";
/** What heads the rows of what was seen at either end. */
const HEADING = new RegExp(`^(?:${REMARKS})(?: (?:et|and|y|ou|or) (?:${REMARKS}))?(?: eventuelles)?$`);
const WHEN =
  "(?:(?:a la|a l|au|al|a|at|on|upon|en|en la|lors (?:de la|de l|du)) )?(?:prise en charge|enlevement|chargement|ramasse|depart|livraison|dechargement|depotage|reception|arrivee|loading|collection|pick ?up|taking over|delivery|unloading|carga|recogida|entrega|descarga)";
const WHO =
  "(?:du|de l|de la|by|by the|del|of the) (?:transporteur|expediteur|destinataire|conducteur|client|carrier|consignee|sender|driver|receiver|transportista|destinatario|remitente|conductor)";
/** What begins such a row: when, or who saw it, or both. */
const ROW = new RegExp(`^(?:${WHEN}|${WHO}(?: ${WHEN})?)$`);
/** How far below its heading a row stands, and how far from flush with it, in heights of the row. */
const REACH = { down: 9, aside: 3 };
const MOST_WORDS = 6;

/** The labels of a page, and what begins the rows or columns below a heading of remarks: "Réserves" over "À la prise en charge   Aucune" and "À la livraison   Carton déchiré". */
export function withRemarkRows({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const rule = rules.find(({ read }) => read === readRemark), opening = words.filter(opensCell);
  if (rule === undefined) return anchors;
  const headings = opening.filter((word) => HEADING.test(plainText(cellFrom(word).slice(0, MOST_WORDS))));
  const labels = opening.map((first) => upToColon(cellFrom(first).slice(0, MOST_WORDS))).filter((label) =>
    ROW.test(plainText(upToBracket(label)))
  );
  const isBelow = ([first]: readonly PlacedWord[]) =>
    headings.some((heading) =>
      first!.y0 > heading.y1 && first!.y0 - heading.y1 < REACH.down * first!.em &&
      Math.abs(first!.x0 - heading.x0) < REACH.aside * first!.em
    );
  // Below their heading in rows, or beside one that is in columns.
  const flush = labels.filter(isBelow), starts = new Set(flush.map(([first]) => rowStart(first!)));
  const rows = labels.filter(([first]) => starts.has(rowStart(first!)));
  if (rows.length < 2) return anchors;
  const taken = new Set(rows.flat());
  return [
    ...anchors.filter((anchor) => !anchor.words.some((word) => taken.has(word))),
    ...rows.map((label) => headingOf(label, [rule])),
  ];
}

/** "Au chargement (transporteur)". */
function upToBracket(cell: readonly PlacedWord[]): readonly PlacedWord[] {
  const bracket = cell.findIndex(({ text }) => text.startsWith("("));
  return bracket < 1 ? cell : cell.slice(0, bracket);
}

function upToColon(cell: readonly PlacedWord[]): readonly PlacedWord[] {
  const colon = cell.findIndex(({ text }) => /:$/.test(text));
  return colon < 0 ? cell : cell.slice(0, colon + 1);
}
