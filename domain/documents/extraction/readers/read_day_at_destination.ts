import { readDate } from "./read_date.ts";
import type { Reading } from "./reading.ts";

/** A town that begins a cell, before a day: "SAARLOUIS LE 22/07/2026", "Longwy, FR, le 21/07/2026". */
const AT_TOWN =
  /(?<=^|[\n\t])(\p{Lu}[\p{L}'’-]{2,}(?: (?!LE |ON |EL )\p{Lu}[\p{L}'’-]+){0,2})(?:,? \(?\p{Lu}{1,3}\)?)?,? (?:(?:le|LE|on|ON|el|EL|am|il|a),? )?(?=\d)/gu;

/** What else begins a cell before a day. */
const NO_TOWN =
  /^(?:(?:re)?charg|d[ée]charg|enl[èe]v|livr|re[çc]u|r[ée]cep|d[ée]part|arriv|date|le|du|[ée]dit|imprim|g[ée]n[ée]r|cr[ée]{2}|[ée]tabli|[ée]mis|fait|sign|command|r[ée]f|rdv|load|collect|deliver|print|issue|order|date|booked|request|expect|schedul|plan|pr[ée]v|demand|souhait|rendez|slot|by|before|avant|until|due|at latest|solicit|carga|descarga|entreg|recog|fecha|firmad|emitid|pedido)/iu;

/** The last day of those that stand behind towns, where that is another town than the first day's: when the goods came where they were to go. */
export function readDayAtDestination(text: string): Reading | null {
  const days = [...text.matchAll(AT_TOWN)].flatMap(({ 0: lead, 1: town, index }) => {
    const from = index + lead.length, date = readDate(text.slice(from, from + 30));
    return date?.from === 0 && !date.fault && !NO_TOWN.test(town!)
      ? [{ ...date, from, to: from + date.to, town: town!.toLowerCase() }]
      : [];
  }).sort((one, other) => one.value < other.value ? -1 : 1);
  const first = days[0], last = days.at(-1);
  if (first === undefined || last === undefined || first.town === last.town || first.value === last.value) return null;
  return { value: last.value, from: last.from, to: last.to };
}
