import { type DescribedApi, type DescribedOperation, type DescribedParameter, resolved } from "./described.ts";

/** A request to an operation as a line for a terminal: its own example where it has one. A parameter without one stays as its name, to fill in. */
export function curlOf(api: DescribedApi, method: string, path: string, operation: DescribedOperation): string {
  const parameters = (operation.parameters ?? []).map((one) => resolved<DescribedParameter>(api, one));
  const address = path.replaceAll(/\{(\w+)\}/g, (named, name: string) => {
    const example = parameters.find((one) => one.in === "path" && one.name === name)?.schema.example;
    return example === undefined ? named : encodeURIComponent(String(example));
  });
  const query = parameters.filter((one) => one.in === "query" && (one.required || one.schema.example !== undefined))
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(schema.example ?? "…"))}`).join("&");
  const [[type, content] = []] = Object.entries(operation.requestBody?.content ?? {});
  const [example] = Object.values(content?.examples ?? {});
  const parts = [
    `curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`} "${api.servers[0]!.url}${address}${query && `?${query}`}"`,
    ...operation.security.length > 0 ? ['-H "Authorization: Bearer $SYMPHONIA_KEY"'] : [],
    ...parameters.some(({ name }) => name === "Idempotency-Key") ? ['-H "Idempotency-Key: $(uuidgen)"'] : [],
    ...type === "application/json" && example !== undefined
      ? ['-H "Content-Type: application/json"', `-d '${JSON.stringify(example.value).replaceAll("'", "'\\''")}'`]
      : [],
    ...type === "multipart/form-data" ? formFieldsOf(api, content!.schema) : [],
  ];
  return parts.join(" \\\n  ");
}

function formFieldsOf(api: DescribedApi, schema: Parameters<typeof resolved>[1]): string[] {
  const { properties = {} } = resolved<{ properties?: Readonly<Record<string, { format?: string; enum?: readonly unknown[] }>> }>(
    api,
    schema as { readonly $ref: string },
  );
  return Object.entries(properties).map(([name, { format, enum: values }]) =>
    `-F "${name}=${format === "binary" ? "@pod.pdf" : values?.[0] ?? "…"}"`
  );
}
