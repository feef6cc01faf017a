import type { ComponentChildren } from "preact";

/**
 * `time` stays on one line, `number` is set flush right in tabular figures, `action` is the last column, whose heading is only
 * read out.
 */
export type ColumnKind = "text" | "time" | "number" | "action";

export interface Column<Row> {
  /** The heading, which also labels the value on a phone's card. */
  head: string;
  cell: (row: Row) => ComponentChildren;
  kind?: ColumnKind | undefined;
}

export interface TableProps<Row> {
  /** What the table lists; read out, not shown, since the page's heading says it already. */
  caption: string;
  /** The first column names the row: give it the link. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

const KIND_CLASS = { text: undefined, time: "when", number: "num", action: "act" };

/** A list with a sticky head and 44 px rows, which becomes one card a row on a phone. */
export function Table<Row>({ caption, columns, rows }: TableProps<Row>) {
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>{columns.map(headCell)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column, index) => bodyCell(column, row, index === 0))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function headCell({ head, kind = "text" }: { head: string; kind?: ColumnKind | undefined }) {
  return (
    <th scope="col" class={KIND_CLASS[kind]}>
      {kind === "action" ? <span class="sr-only">{head}</span> : head}
    </th>
  );
}

function bodyCell<Row>({ head, cell, kind = "text" }: Column<Row>, row: Row, first: boolean) {
  if (first) return <th scope="row">{cell(row)}</th>;
  return <td data-label={head} class={KIND_CLASS[kind]}>{cell(row)}</td>;
}
