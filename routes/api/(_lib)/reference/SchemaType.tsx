import type { ApiWords } from "../../../../domain/i18n/api/fr.ts";
import type { DescribedSchema } from "./described.ts";

/** What values a schema allows, in a few words; a schema with a name of its own is a link to it. */
export function SchemaType({ schema, words }: { schema: DescribedSchema; words: ApiWords }) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1)!;
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    return (
      <>
        {choices.map((choice, index) => (
          <>
            {index > 0 && ` ${words.or} `}
            <SchemaType schema={choice} words={words} />
          </>
        ))}
      </>
    );
  }
  if (schema.items === undefined) return <>{plainType(schema, words)}</>;
  return (
    <>
      {words.listOf} <SchemaType schema={schema.items} words={words} />
    </>
  );
}

function plainType(schema: DescribedSchema, words: ApiWords): string {
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(", ");
  const { type = "JSON", format, minimum, maximum, maxLength } = schema;
  const name = typeof type === "string" ? type : type.join(` ${words.or} `);
  const isBounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return [
    name,
    format === undefined ? "" : `(${format})`,
    isBounded ? `${minimum}–${maximum}` : "",
    maxLength === undefined ? "" : `≤ ${maxLength}`,
  ].filter(Boolean).join(" ");
}
