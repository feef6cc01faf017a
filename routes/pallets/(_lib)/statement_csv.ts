import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import type { Statement } from "../../../domain/pallets/statement.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { CSV_MARK, csvHeaders, csvText } from "../../(_lib)/csv/csv_text.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { palletName } from "../../(_lib)/pallets/pallet_phrases.ts";

/** Statements as a file for spreadsheets: one line a movement with the balance after it (above zero: to give back). */
export function statementCsv(state: State, statements: readonly Statement[]): Response {
  const words = palletsWords(state.lang);
  const { timeZone } = viewerOf({ state });
  const lines = statements.flatMap((statement) => linesOf(state, statement));
  const text = CSV_MARK + csvText([Object.values(words.csv), ...lines]);
  return new Response(text, { headers: csvHeaders(`${words.csvFile}-${dayOf(state.deps.store.now(), timeZone)}`) });
}

function linesOf(state: State, { view, period, opening, lines }: Statement): (string | number)[][] {
  const words = palletsWords(state.lang);
  const { timeZone } = viewerOf({ state });
  const account = [words.kind[view.kind], palletName(view.type)];
  const first = [...account, dayOf(period.from, timeZone), "", words.opening, "", "", "", "", "", "", "", "", opening];
  let balance = opening;
  return [
    first,
    ...lines.map((line) => {
      balance += line.in - line.out;
      return [
        ...account,
        line.postedAt === null ? "" : dayOf(line.postedAt, timeZone),
        dayOf(line.occurredAt.serverAt, timeZone),
        words.transfer[line.kind],
        line.origin?.orderNumber ?? "",
        line.origin?.noteNumber ?? "",
        line.origin?.voucherNumber ?? "",
        line.origin?.siteName ?? "",
        line.in,
        line.out,
        line.pending,
        line.disputed,
        balance,
      ];
    }),
  ];
}
