import type { FlatValues } from "../../../domain/orders/order_form_values.ts";
import { arrangeRows, rowCount, type RowList, rowValues } from "./form_rows.ts";

/** What somebody else saved while this person was writing, field by field, each under its name in the merged form. */
export interface EditConflict {
  readonly changes: readonly FieldChange[];
  /** Rows that the other added or took out, by what they were about. */
  readonly rows: readonly { readonly list: RowList; readonly change: "added" | "removed"; readonly about: string }[];
}

export interface FieldChange {
  readonly name: string;
  readonly now: string;
  readonly yours: string;
}

interface Merged {
  readonly values: FlatValues;
  readonly conflict: EditConflict;
}

const LISTS = ["stops", "goods"] as const;

/**
 * Brings together what an order was when the form was opened (`base`), what it is `now` and what was typed (`yours`). A field that was not touched
 * here takes what it is now; a field that was keeps what was typed. Rows are matched by their ids: one that the other added comes along, one
 * that the other took out goes, unless something was typed in it.
 */
export function mergeEdits(base: FlatValues, now: FlatValues, yours: FlatValues): Merged {
  const [was, is, typed] = [byStopId(base), byStopId(now), byStopId(yours)];
  let values: FlatValues = typed;
  const rows: EditConflict["rows"][number][] = [];
  for (const list of LISTS) {
    const [before, after, mine] = [was, is, typed].map((form) => rowsById(form, list)) as [Rows, Rows, Rows];
    const added = [...after].filter(([id]) => !before.has(id) && !mine.has(id));
    const removed = [...before].filter(([id, row]) => !after.has(id) && isSame(row, mine.get(id)));
    const gone = new Set(removed.map(([id]) => id));
    const kept = [...Array(rowCount(typed, list)).keys()].filter((position) => !gone.has(values[`${list}.${position}.id`] ?? ""));
    values = arrangeRows(values, list, [...kept, ...added.map(([, row]) => row)]);
    rows.push(
      ...added.map(([, row]) => ({ list, change: "added" as const, about: aboutOf(row) })),
      ...removed.map(([, row]) => ({ list, change: "removed" as const, about: aboutOf(row) })),
    );
  }
  return byPosition(mergeFields(was, is, values, rows));
}

type Rows = ReadonlyMap<string, FlatValues>;

function rowsById(values: FlatValues, list: RowList): Rows {
  const rows = [...Array(rowCount(values, list)).keys()].map((position) => rowValues(values, list, position));
  return new Map(rows.flatMap((row) => row.id ? [[row.id, row] as const] : []));
}

/** Begins the id that a stop which is not saved yet has while forms are brought together. */
const UNSAVED = "+";

/**
 * The form with the stops of each line under their ids ("goods.0.pickupStopId"): the position of a stop differs from one form to the other, and
 * changes as rows come and go.
 */
function byStopId(values: FlatValues): FlatValues {
  const ids = [...Array(rowCount(values, "stops")).keys()].map((position) =>
    values[`stops.${position}.id`] || UNSAVED + position
  );
  const named = Object.entries(values).map(([name, value]) =>
    /^goods\.\d+\.(pickup|delivery)Stop$/.test(name)
      ? [`${name}Id`, value === "" ? "" : ids[Number(value)] ?? ""] as const
      : [name, value] as const
  );
  return Object.fromEntries([...named, ...ids.map((id, position) => [`stops.${position}.id`, id] as const)]);
}

/** The way back from {@link byStopId}, for the form and for what is told of it; a line whose stop is gone names none. */
function byPosition({ values, conflict }: Merged): Merged {
  const positions = new Map([...rowsById(values, "stops").keys()].map((id, position) => [id, String(position)]));
  const isStop = (name: string) => name.endsWith("StopId");
  const shown = (name: string, value: string) => isStop(name) ? positions.get(value) ?? "" : value;
  const shownName = (name: string) => isStop(name) ? name.slice(0, -"Id".length) : name;
  const isSaved = ([name, value]: [string, string]) => !(/^stops\.\d+\.id$/.test(name) && value.startsWith(UNSAVED));
  return {
    values: Object.fromEntries(
      Object.entries(values).filter(isSaved).map(([name, value]) => [shownName(name), shown(name, value)]),
    ),
    conflict: {
      ...conflict,
      changes: conflict.changes.map(({ name, now, yours }) => ({
        name: shownName(name),
        now: shown(name, now),
        yours: shown(name, yours),
      })),
    },
  };
}

function mergeFields(base: FlatValues, now: FlatValues, yours: FlatValues, rows: EditConflict["rows"]): Merged {
  const [before, after] = [byMatchingName(base, yours), byMatchingName(now, yours)];
  const names = Object.keys({ ...before, ...after }).filter((name) => (before[name] ?? "") !== (after[name] ?? ""));
  const changes = names.map((name) => ({ name, now: after[name] ?? "", yours: yours[name] ?? "" }));
  const untouched = changes.filter(({ name, yours }) => yours === (before[name] ?? ""));
  const values = { ...yours, ...Object.fromEntries(untouched.map(({ name, now }) => [name, now])) };
  return {
    values,
    conflict: { changes: changes.map((change) => ({ ...change, yours: values[change.name] ?? "" })), rows },
  };
}

/** Fields of `values` under the names that they have in `form`, where the same row may stand at another position. */
function byMatchingName(values: FlatValues, form: FlatValues): FlatValues {
  const heads = Object.entries(values).filter(([name]) => !/^(stops|goods)\.\d/.test(name));
  const inRows = LISTS.flatMap((list) => {
    const known = rowsById(values, list);
    return [...Array(rowCount(form, list)).keys()].flatMap((position) => {
      const row = known.get(form[`${list}.${position}.id`] ?? "") ?? {};
      return Object.entries(row).map(([field, value]) => [`${list}.${position}.${field}`, value] as const);
    });
  });
  return Object.fromEntries([...heads, ...inRows]);
}

function isSame(row: FlatValues, other: FlatValues | undefined): boolean {
  if (other === undefined) return false;
  return Object.keys({ ...row, ...other }).every((field) => (row[field] ?? "") === (other[field] ?? ""));
}

function aboutOf(row: FlatValues): string {
  return row.description ?? [row["party.name"], row["place.address.city"]].filter(Boolean).join(", ");
}
