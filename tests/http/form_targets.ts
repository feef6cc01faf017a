import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ROUTES } from "../../domain/rights/routes.ts";
import { FORM_BYTES, UPLOAD_BYTES } from "../../routes/(_lib)/read_form.ts";
import { ORIGIN } from "../support/app.ts";
import { ACTOR_OF, type RouteWorld } from "./route_actors.ts";
import { STREAMS } from "./route_pages.ts";

/** The API takes no forms: see `tests/http/api/machinery_test.ts`; nor do the routes that others' programs call: see `mail_reports_test.ts`. */
const FORMS = Object.entries(ROUTES).filter(([pattern, { rights, fromPrograms }]) =>
  rights.POST !== undefined && !pattern.startsWith("/api/") && !fromPrograms
);

/** One form route with its user signed in. */
export interface Target {
  readonly pattern: string;
  readonly path: string;
  readonly limitBytes: number;
  readonly cookie: string;
  readonly csrf: string | null;
  readonly naming: Readonly<Record<string, string>>;
}

/** Every form route, each with its user signed in. */
export async function formTargets(world: RouteWorld): Promise<Target[]> {
  return await Promise.all(FORMS.map(async ([pattern, { section, upload }]) => {
    // This form ends the other sessions of its user: those of the other targets are somebody else's.
    const actor = pattern === "/account/sessions/revocation" ? "shipper:dispatcher" : ACTOR_OF[section];
    const path = world.path(pattern, actor ?? "shipper:owner");
    const signedIn = actor === null ? { cookie: "", csrf: null } : await world.signIn(actor, path);
    return { pattern, path, limitBytes: upload ? UPLOAD_BYTES : FORM_BYTES, naming: world.naming(pattern), ...signedIn };
  }));
}

/** The fields that any form of ours carries, and those that name its record. */
export function envelope({ csrf, naming }: Target): Record<string, string> {
  return { ...naming, operation: randomUUID(), ...csrf !== null && { csrf } };
}

/** Sends `body` to a form route as its own page would, `headers` on top; an empty header is left out. */
export async function send(
  world: RouteWorld,
  target: Target,
  body: BodyInit | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const own = { origin: ORIGIN, ...target.cookie && { cookie: target.cookie }, ...headers };
  const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ""));
  return await world.app.fetch(new Request(ORIGIN + target.path, { method: "POST", body, headers: sent, redirect: "manual" }));
}

/** What went wrong inside is told on no page, and every answer has its id and its headers. */
export async function assertSound(response: Response, what: string): Promise<string> {
  const text = await response.text();
  assert.ok(response.status < 500, `${what}: ${response.status}`);
  assert.doesNotMatch(
    text,
    /\bat (async )?[\w.<>]+ \(?(file|ext|https?):|\.tsx?:\d+:\d+|\b(Type|Range|Syntax|Reference)Error\b/,
    what,
  );
  assert.match(response.headers.get("x-request-id") ?? "", /^[\da-f-]{36}$/, what);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff", what);
  assert.doesNotMatch(response.headers.get("content-security-policy") ?? "'unsafe-inline'", /unsafe-inline|unsafe-eval/, what);
  return text;
}

/**
 * Counters of tries and requests with the line of audit that there were too many, operations, blocks of numbers and sessions grow with refused forms too; bytes may be
 * stored before what refers to them.
 */
const ASIDE = new Set([
  "list_versions",
  "tries",
  "rates",
  "audits",
  "audits_by_actor",
  "audits_by_action",
  "audits_by_target",
  "operations",
  "number_blocks",
  "sessions",
  "sessions_by_user",
  "blobs",
  "blob_chunks",
]);

/** From now on, the keys of records that a form may store, as they are written; whoever watches empties it. */
export function watchWrites({ app: { store: { kv } } }: RouteWorld): Deno.KvKey[] {
  const written: Deno.KvKey[] = [];
  const begin = kv.atomic.bind(kv);
  kv.atomic = () => {
    const operation = begin();
    const touched: Deno.KvKey[] = [];
    const [mutate, commit] = [operation.mutate.bind(operation), operation.commit.bind(operation)];
    return Object.assign(operation, {
      mutate(...mutations: Deno.KvMutation[]) {
        touched.push(...mutations.map(({ key }) => key));
        return mutate(...mutations);
      },
      async commit() {
        const answer = await commit();
        if (answer.ok) written.push(...touched.filter(([name]) => !ASIDE.has(String(name))));
        return answer;
      },
    });
  };
  return written;
}

/** Names of the fields of every form on the pages that the users of the forms see, by the form's action. */
export async function fieldsOnPages(world: RouteWorld): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const [pattern, { section, rights }] of Object.entries(ROUTES)) {
    if (rights.GET === undefined || STREAMS.has(pattern)) continue;
    const actor = ACTOR_OF[section];
    const path = world.path(pattern, actor ?? "shipper:owner");
    const headers: HeadersInit = actor === null ? {} : { cookie: (await world.signIn(actor, path)).cookie };
    const html = await (await world.app.fetch(new Request(ORIGIN + path, { headers }))).text();
    for (const [form, action] of html.matchAll(/<form\b[^>]*\baction="([^"]+)"[^>]*>[\s\S]*?<\/form>/g)) {
      const names = found.get(action!) ?? new Set<string>();
      for (const [, name] of form.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"/g)) names.add(name!);
      found.set(action!, names);
    }
  }
  return found;
}

/** Fields of forms that no page of the demo world shows just now. */
export const OFF_PAGE: Readonly<Record<string, readonly string[]>> = {
  "/links/:token": ["password"],
  "/pallets/transfers/:id/confirmation": ["reason"],
  "/pallets/transfers/:id/dispute": ["claimedQuantity", "reason"],
  "/pallets/disputes/:id/answer": ["outcome", "concededQuantity", "comment"],
  "/industry/orders/:id/edit": ["revision", "base", "next", "add", "take"],
  "/industry/orders/:id/verification": ["revision"],
  "/industry/orders/:id/closure": ["revision"],
  "/industry/orders/:id/flags/:flagId/settlement": ["amountCents", "comment", "revision"],
  "/industry/orders/import/confirmation": ["file", "name"],
  "/transporter/orders/:id/acceptance": ["revision"],
  "/recipient/deliveries/:id/stops/:stopId/signature": [
    "name",
    "capacity",
    "whole",
    "lines.0.id",
    "lines.0.reservation",
    "agreed",
    "seen",
  ],
  "/driver/stops/:orderId/:stopId/code": ["deviceAt", "method", "name"],
  "/admin/kv/record": ["versionstamp", "value", "reason"],
  "/admin/kv/deletion": ["versionstamp", "reason"],
  "/admin/integrity/repair": ["check", "reason"],
};
