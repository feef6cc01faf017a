import { Table } from "../../../../components/table/Table.tsx";
import type { ApiWords } from "../../../../domain/i18n/api/fr.ts";
import type { DescribedSchema } from "./described.ts";
import { fieldsOf } from "./fields_of.ts";
import { Marked } from "./Marked.tsx";
import { SchemaType } from "./SchemaType.tsx";

/** The fields of a schema, or what it is where it has none. */
export function SchemaFields({ caption, schema, words }: { caption: string; schema: DescribedSchema; words: ApiWords }) {
  const rows = fieldsOf(schema);
  if (rows.length === 0) {
    return (
      <p>
        {caption}: <SchemaType schema={schema} words={words} />
      </p>
    );
  }
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { head: words.name, cell: ({ path }) => <code>{path}</code> },
        {
          head: words.type,
          cell: ({ schema, isRequired }) => (
            <>
              <SchemaType schema={schema} words={words} />
              {isRequired && `, ${words.required}`}
            </>
          ),
        },
        { head: words.meaning, cell: ({ schema }) => <Marked text={schema.description ?? ""} /> },
      ]}
    />
  );
}
