import { fieldId } from "../../../components/form/field_id.ts";
import { Notice } from "../../../components/layout/Notice.tsx";
import { Table } from "../../../components/table/Table.tsx";
import type { EditConflict } from "./merge_edits.ts";
import { type OrderFields, placeOf, shownValue } from "./order_fields.ts";

/** What somebody else saved meanwhile, beside what the form now holds; each field is a link to it. */
export function EditConflictNotice({ fields, conflict }: { fields: OrderFields; conflict: EditConflict }) {
  const { conflict: words, stops, goods } = fields.form;
  const lists = { stops, goods };
  return (
    <>
      <Notice tone="watch" title={words.title} announce>
        <p>{words.text}</p>
        {conflict.rows.length > 0 && (
          <ul>
            {conflict.rows.map(({ list, change, about }) => <li key={about}>{`${lists[list]} : ${about}, ${words[change]}`}</li>)}
          </ul>
        )}
      </Notice>
      {conflict.changes.length > 0 && (
        <div class="mb-6">
          <Table
            caption={words.title}
            columns={[
              { head: words.field, cell: ({ name }) => <a href={`#${fieldId(name)}`}>{placeOf(fields, name).join(", ")}</a> },
              { head: words.now, cell: ({ name, now }) => shownValue(fields, name, now) || words.blank },
              { head: words.yours, cell: ({ name, yours }) => shownValue(fields, name, yours) || words.blank },
            ]}
            rows={conflict.changes}
          />
        </div>
      )}
    </>
  );
}
