import { Table } from "../../../../components/table/Table.tsx";
import type { ApiWords } from "../../../../domain/i18n/api/fr.ts";
import { curlOf } from "./curl_of.ts";
import {
  type DescribedAnswer,
  type DescribedApi,
  type DescribedOperation,
  type DescribedParameter,
  resolved,
} from "./described.ts";
import { Marked } from "./Marked.tsx";
import { SchemaFields } from "./SchemaFields.tsx";
import { SchemaType } from "./SchemaType.tsx";

export interface OperationSectionProps {
  api: DescribedApi;
  words: ApiWords;
  method: string;
  path: string;
  operation: DescribedOperation;
}

/** One operation of the API: what it does, a line to try it, what it takes and what it answers. */
export function OperationSection({ api, words, method, path, operation }: OperationSectionProps) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const answers = Object.entries(responses).map(([status, one]) =>
    [status, resolved<DescribedAnswer>(api, one as { readonly $ref: string })] as const
  );
  const done = answers.filter(([status]) => Number(status) < 400);
  const refusals = answers.filter(([status]) => Number(status) >= 400);
  return (
    <section id={operationId} class="api-operation" aria-labelledby={`${operationId}-title`}>
      <h3 id={`${operationId}-title`}>{summary}</h3>
      <p class="api-path">
        <strong>{method.toUpperCase()}</strong> <code>{path}</code>
      </p>
      <Marked text={description} />
      <pre class="code-block" role="group" tabIndex={0} aria-label={`${words.example}: ${summary}`}>
        <code>{curlOf(api, method, path, operation)}</code>
      </pre>
      {parameters.length > 0 && (
        <Table
          caption={words.parameters}
          rows={parameters.map((one) => resolved<DescribedParameter>(api, one))}
          columns={[
            { head: words.name, cell: ({ name }) => <code>{name}</code> },
            { head: words.place, cell: (one) => words.places[one.in] },
            { head: words.type, cell: ({ schema }) => <SchemaType schema={schema} words={words} /> },
            { head: words.meaning, cell: (one) => <Marked text={one.description ?? one.schema.description ?? ""} /> },
          ]}
        />
      )}
      {body && <SchemaFields caption={words.body} schema={body} words={words} />}
      {done.map(([status, { description, content }]) => (
        <div>
          <p>
            <strong>{status}</strong> {description}
          </p>
          {Object.entries(content ?? {}).map(([type, { schema }]) => (
            <SchemaFields
              caption={type}
              schema={schema}
              words={words}
            />
          ))}
        </div>
      ))}
      <p class="text-ink-soft">
        {words.problems}: {refusals.map(([status]) => status).join(", ")}
      </p>
    </section>
  );
}
