import { HiddenField } from "../../../../../components/form/HiddenField.tsx";
import { Button } from "../../../../../components/layout/Button.tsx";
import { Form } from "../../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../../components/layout/Notice.tsx";
import { Status, type StatusTone } from "../../../../../components/status/Status.tsx";
import { Table } from "../../../../../components/table/Table.tsx";
import { formatsFor } from "../../../../../domain/formats/formats.ts";
import { route } from "../../../../../domain/formats/route.ts";
import { fill } from "../../../../../domain/i18n/fill.ts";
import { orderFormWords } from "../../../../../domain/i18n/order_form/order_form_words.ts";
import { IMPORT_COLUMNS } from "../../../../../domain/orders/import_columns.ts";
import type { ImportedOrder, ImportRowState, PreviewedRow } from "../../../../../domain/orders/import_rows.ts";
import { totalsOf } from "../../../../../domain/orders/totals.ts";
import type { FilePreview } from "../../../../../kv/orders/import_orders.ts";
import { type FormView, refusalText } from "../../../../(_lib)/form_answer.ts";
import type { State } from "../../../../(_lib)/state.ts";
import type { ImportFile } from "../(_lib)/import_file.ts";

export interface PreviewProps {
  readonly state: State;
  readonly file: ImportFile;
  readonly preview: FilePreview;
  readonly form: FormView;
}

const TONE: Record<ImportRowState, StatusTone> = {
  ready: "done",
  faulty: "stopped",
  held_back: "needs-you",
  already_imported: "waiting",
};

/** What importing the file would do, row by row, before anything is stored. */
export function Preview({ state, file, preview: { rows, orders, unknownTitles }, form }: PreviewProps) {
  const { lang } = state;
  const words = orderFormWords(lang).import;
  const { integer } = formatsFor(lang);
  const byLine = new Map(orders.flatMap((order) => order.lines.map((line) => [line, order] as const)));
  const count = (...states: ImportRowState[]) => integer(rows.filter(({ state }) => states.includes(state)).length);
  const hasFaults = rows.some(({ state }) => state === "faulty" || state === "held_back");
  return (
    <div class="stack">
      <dl class="facts">
        <Fact term={words.orders} value={integer(orders.length)} />
        <Fact term={words.alreadyImported} value={count("already_imported")} />
        <Fact term={words.faultyRows} value={count("faulty", "held_back")} />
      </dl>
      {unknownTitles.length > 0 && <Notice tone="watch">{words.ignored(unknownTitles.join(", "))}</Notice>}
      {hasFaults && <Notice tone="watch">{words.partly}</Notice>}
      {orders.length === 0 && <Notice tone="info">{words.nothing}</Notice>}
      <div class="row">
        {orders.length > 0 && (
          <Form
            action="/industry/orders/import/confirmation"
            csrf={state.session?.csrf}
            operationId={form.operationId}
            layout="inline"
          >
            <HiddenField name="file" value={file.sha256} />
            <HiddenField name="name" value={file.name} />
            <Button kind="primary" icon="check">
              {orders.length === 1 ? words.confirmOne : words.confirm(integer(orders.length))}
            </Button>
          </Form>
        )}
        <LinkButton href="/industry/orders/import">{words.another}</LinkButton>
      </div>
      <Table<PreviewedRow>
        caption={words.preview(file.name)}
        columns={[
          { head: words.row, cell: ({ line }) => <RowNumber word={words.row} line={integer(line)} /> },
          { head: words.reference, cell: ({ reference }) => reference },
          { head: words.state, cell: (row) => <Status tone={TONE[row.state]} word={words.states[row.state]} /> },
          { head: words.what, cell: (row) => <RowContent state={state} row={row} order={byLine.get(row.line)} /> },
        ]}
        rows={rows}
      />
    </div>
  );
}

/** A card on a phone has no heading that would say what the number is. */
function RowNumber({ word, line }: { word: string; line: string }) {
  return (
    <>
      <span class="md:hidden">{`${word} `}</span>
      {line}
    </>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd class="text-title font-semibold tabular">{value}</dd>
    </div>
  );
}

/** The order that a right row goes into, or each column that is wrong with its message. */
function RowContent({ state, row, order }: { state: State; row: PreviewedRow; order: ImportedOrder | undefined }) {
  const { lang, words: { formErrors } } = state;
  const words = orderFormWords(lang).import;
  const errors = Object.entries(row.errors);
  if (errors.length === 0) {
    return <>{row.refusal ? refusalText(state, row.refusal) : order && <OrderLine lang={lang} order={order} />}</>;
  }
  return (
    <ul>
      {errors.map(([path, { code, facts }]) => (
        <li key={path}>
          <b>{IMPORT_COLUMNS.find((column) => column.path === path)?.titles[lang] ?? words.wholeRow}</b>
          {` – ${fill(formErrors[code], facts)}`}
        </li>
      ))}
    </ul>
  );
}

function OrderLine({ lang, order: { draft } }: { lang: State["lang"]; order: ImportedOrder }) {
  const { window, place } = draft.stops[0]!;
  const formats = formatsFor(lang, place.timeZone);
  const facts = [route(draft), formats.window(window.from, window.to), formats.weight(totalsOf(draft).weightGrams)];
  return <>{facts.join(" · ")}</>;
}
