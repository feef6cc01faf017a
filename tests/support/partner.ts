import assert from "node:assert/strict";
import type { Operation } from "../../domain/api/operation.ts";
import { SCOPES } from "../../domain/identity/api_key.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { Commit } from "../../kv/commit.ts";
import { getOrganisation, ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { createApiKey } from "../../kv/identity/api_keys.ts";
import { rightsVersionOf } from "../../kv/identity/sessions.ts";
import { openTokenFamily } from "../../kv/identity/refresh_tokens.ts";
import { keys } from "../../kv/keys.ts";
import { ORIGIN, type TestApp } from "./app.ts";

/** An answer of the API. */
export interface Answered {
  readonly status: number;
  // deno-lint-ignore no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

let keysMade = 0;

/** Stores the organisation of `viewer`, where the world around it holds people only. */
async function storeFirm({ store }: TestApp, { orgId, orgKind, orgName, timeZone }: Viewer): Promise<void> {
  if (await getOrganisation(store.kv, orgId) !== null) return;
  const address = { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" };
  const firm = {
    id: orgId,
    kind: orgKind,
    name: orgName,
    siret: `siret-${orgId}`,
    vatNumber: "FR44732829320",
    address,
    timeZone,
  };
  await new Commit(store.kv).create(ORGANISATIONS, { ...firm, createdAt: store.now() }).send();
}

/** A partner's system: calls the API with a key of its organisation, which may call as often as it likes. */
export class Partner {
  private constructor(readonly app: TestApp, readonly key: string) {}

  /** A program in which `person` has signed in. */
  static async ofPerson(app: TestApp, person: Viewer): Promise<Partner> {
    const rightsVersion = await rightsVersionOf(app.store.kv, person.id);
    const { accessToken } = await openTokenFamily(app.store, { ...app, publicUrl: ORIGIN }, person, rightsVersion);
    return new Partner(app, accessToken);
  }

  /** A key that `owner` made, with every scope unless told. */
  static async of(app: TestApp, owner: Viewer, scopes = SCOPES.filter(() => true)): Promise<Partner> {
    await storeFirm(app, owner);
    const operation = { scope: "partner", id: `key-${++keysMade}`, contentHash: "" };
    const made = await createApiKey(app.store, owner, { name: "ERP", scopes, days: 30 }, operation);
    assert.ok(made.ok && made.value.text !== null);
    const at = keys.apiKey(owner.orgId, made.value.id);
    const { value } = await app.store.kv.get<object>(at);
    await app.store.kv.set(at, { ...value, limits: { read: 10_000, write: 10_000, upload: 10_000 } });
    return new Partner(app, made.value.text);
  }

  /** One request to `path` below the origin, as JSON. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return await this.app.fetch(
      new Request(`${ORIGIN}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.key}`,
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  }

  /** Calls `operation`; its answer must be one that the operation declares. */
  async call(
    operation: Operation,
    { params = {}, query = "", body, headers = {}, base = "/api/v1" }: {
      readonly params?: Readonly<Record<string, string>>;
      readonly query?: string;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
      readonly base?: string;
    } = {},
  ): Promise<Answered> {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!));
    const response = await this.send(operation.method, `${base}${path}${query}`, body, headers);
    const json = response.headers.get("content-type")?.includes("json");
    const answered = {
      status: response.status,
      headers: response.headers,
      body: json ? await response.json() : await response.bytes(),
    };
    const { schema } = operation.answers[response.status] ?? {};
    if (schema) assert.deepEqual(schema.safeParse(answered.body).error?.issues ?? [], []);
    else if (response.status < 400) assert.ok(operation.answers[response.status], `undeclared ${response.status}`);
    return answered;
  }
}
