/** What the reference page reads of the published document. */
export interface DescribedSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: DescribedSchema;
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly DescribedSchema[];
  readonly oneOf?: readonly DescribedSchema[];
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: DescribedSchema;
}

interface DescribedContent {
  readonly schema: DescribedSchema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

export interface DescribedAnswer {
  readonly $ref?: string;
  readonly description: string;
  readonly content?: Readonly<Record<string, DescribedContent>>;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly unknown[];
  readonly parameters?: readonly (DescribedParameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, DescribedContent>> };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

export interface DescribedApi {
  readonly info: { readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> };
}

/** What a `$ref` of the document names, or the thing itself. */
export function resolved<T>(api: DescribedApi, one: T | { readonly $ref: string }): T {
  const ref = (one as { readonly $ref?: string }).$ref;
  if (ref === undefined) return one as T;
  const parts = ref.replace("#/", "").split("/");
  return parts.reduce<unknown>((value, part) => (value as Readonly<Record<string, unknown>>)[part], api) as T;
}
