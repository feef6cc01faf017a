import assert from "node:assert/strict";
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";
import { ACCESS_TOKEN_MS } from "../../../domain/identity/signing_key.ts";
import type { User } from "../../../domain/identity/types.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { hashPassword } from "../../../jobs/ports/password/argon2id.ts";
import { totp } from "../../../jobs/ports/totp/totp.ts";
import { listAudits } from "../../../kv/audits/audits.ts";
import { Commit, loaded } from "../../../kv/commit.ts";
import { SECOND_FACTORS } from "../../../kv/identity/second_factor.ts";
import { revokeSessions } from "../../../kv/identity/sessions.ts";
import { MAX_TRIES } from "../../../kv/identity/tries.ts";
import { USERS } from "../../../kv/identity/users.ts";
import { keys } from "../../../kv/keys.ts";
import { listMails } from "../../../kv/mails/mail.ts";
import { ORIGIN } from "../../support/app.ts";
import { type DemoApp, startDemoApp } from "../../support/world.ts";

const PASSWORD = "a password of the tests";
const passwordHash = await hashPassword(PASSWORD);
const open = () => startDemoApp({ passwordHash });

interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

function post(app: DemoApp, path: string, body: unknown): Promise<Response> {
  return app.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

const login = (app: DemoApp, body: Record<string, string> = {}) =>
  post(app, "/api/v1/auth/login", { email: app.world.people.shipper.email, password: PASSWORD, ...body });
const refresh = (app: DemoApp, refreshToken: string) => post(app, "/api/v1/auth/refresh", { refreshToken });
const pairOf = async (response: Response): Promise<Pair> => {
  assert.equal(response.status, 200);
  return await response.json();
};
/** A read that any role of a firm may make. */
const read = (app: DemoApp, token: string) =>
  app.fetch(new Request(`${ORIGIN}/api/v1/transport-orders?limit=1`, { headers: { authorization: `Bearer ${token}` } }));
const codeOf = async (response: Response): Promise<[number, string]> => [response.status, (await response.json()).code];

async function change(app: DemoApp, changes: Partial<User>): Promise<void> {
  const { kv } = app.store;
  const before = loaded(await kv.get<User>(keys.user(app.world.people.shipper.id)))!;
  await new Commit(kv).change(USERS, before, { ...before.value, ...changes }).send();
}

Deno.test("login gives a token that opens the API and that anybody verifies by the published key", async () => {
  await using app = await open();
  const response = await login(app);
  assert.equal(response.headers.get("cache-control"), "no-store");
  assert.equal(response.headers.get("set-cookie"), null);
  const { accessToken, refreshToken, ...rest } = await response.json();
  assert.deepEqual(rest, { expiresIn: 900, tokenType: "Bearer" });
  assert.match(refreshToken, /^rt_/);
  assert.equal((await read(app, accessToken)).status, 200);
  const published = await app.fetch(new Request(`${ORIGIN}/.well-known/jwks.json`));
  assert.equal(published.headers.get("cache-control"), "public, max-age=1800");
  const jwks = await published.json() as JSONWebKeySet;
  assert.ok(jwks.keys.every((key) => key.d === undefined && key.kid && key.alg === "EdDSA"));
  const { payload } = await jwtVerify(accessToken, createLocalJWKSet(jwks), {
    issuer: ORIGIN,
    audience: `${ORIGIN}/api`,
    currentDate: new Date(app.clock.now),
  });
  assert.equal(payload.sub, app.world.people.shipper.id);
});

Deno.test("login answers alike for an unknown account, a wrong password, and somebody shut out or never set up", async () => {
  await using app = await open();
  const answers: unknown[] = [];
  const take = async (response: Response) => {
    const { instance: _, ...body } = await response.json();
    answers.push([response.status, response.headers.get("content-type"), body]);
  };
  await take(await login(app, { email: "nobody@nowhere.test" }));
  await take(await login(app, { password: "wrong" }));
  await change(app, { disabledAt: 1 });
  await take(await login(app));
  const { passwordHash: _, ...bare } = loaded(await app.store.kv.get<User>(keys.user(app.world.people.carrier.id)))!.value;
  const before = loaded(await app.store.kv.get<User>(keys.user(bare.id)))!;
  await new Commit(app.store.kv).change(USERS, before, bare).send();
  await take(await login(app, { email: bare.email }));
  assert.equal((answers[0] as [number])[0], 401);
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
});

Deno.test("login limits tries per account, known or not, also with the right password, and says when to come back", async () => {
  await using app = await open();
  for (const email of [app.world.people.shipper.email, "nobody@nowhere.test"]) {
    for (let tries = 0; tries < MAX_TRIES.account; tries++) {
      assert.equal((await login(app, { email, password: "wrong" })).status, 401);
    }
    // The limit of requests a minute is another one.
    app.clock.pass(2 * MINUTE_MS);
    const refused = await login(app, { email });
    assert.ok(Number(refused.headers.get("retry-after")) > 0);
    assert.deepEqual(await codeOf(refused), [429, "too_many_tries"]);
    assert.equal((await login(app, { email })).status, 429);
    const denied = (await listAudits(app.store.kv)).rows.filter(({ action, target }) =>
      action === "tries.exceeded" && target === email
    );
    assert.equal(denied.length, 1);
  }
  app.clock.pass(15 * MINUTE_MS);
  await pairOf(await login(app));
});

Deno.test("login asks for the second factor where one is set, and takes each code once", async () => {
  await using app = await open();
  const secret = await totp.newSecret();
  const userId = app.world.people.shipper.id;
  await new Commit(app.store.kv).create(SECOND_FACTORS, {
    userId,
    sealedSecret: await app.ports.secrets.seal(secret),
    createdAt: 0,
    lastStep: 0,
    recoveryHashes: [],
  }).send();
  const otp = await codeAt(secret, app.clock.now);
  assert.deepEqual(await codeOf(await login(app)), [401, "second_factor_required"]);
  assert.deepEqual(await codeOf(await login(app, { password: "wrong" })), [401, "wrong_credentials"]);
  assert.deepEqual(await codeOf(await login(app, { otp: "000000" })), [401, "wrong_credentials"]);
  assert.deepEqual(await codeOf(await login(app, { recoveryCode: "aaaa-bbbb-cccc" })), [401, "wrong_credentials"]);
  await pairOf(await login(app, { otp }));
  assert.deepEqual(await codeOf(await login(app, { otp })), [401, "wrong_credentials"]);
});

/** The code that an authenticator shows at a moment. */
async function codeAt(secret: string, timestamp: number): Promise<string> {
  const { Secret, TOTP } = await import("otpauth");
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

Deno.test("login acts for the organisation that is asked for, and for none that the person does not belong to", async () => {
  await using app = await open();
  const { shipper, carrier, recipient } = app.world.firms;
  await change(app, { memberships: [{ orgId: shipper.id, role: "owner" }, { orgId: carrier.id, role: "viewer" }] });
  const first = await pairOf(await login(app));
  const second = await pairOf(await login(app, { organisationId: carrier.id }));
  assert.deepEqual([decodeJwt(first.accessToken).org, decodeJwt(second.accessToken).org], [shipper.id, carrier.id]);
  const other = await login(app, { organisationId: recipient.id });
  assert.equal(other.status, 422);
  assert.equal((await other.json()).errors[0].pointer, "/organisationId");
});

Deno.test("the API refuses forged, expired and revoked tokens", async () => {
  await using app = await open();
  const { accessToken } = await pairOf(await login(app));
  const [head, body, signature] = accessToken.split(".") as [string, string, string];
  const none = btoa(JSON.stringify({ alg: "none", typ: "at+jwt" })).replaceAll("=", "");
  const shared = await new SignJWT(decodeJwt(accessToken)).setProtectedHeader({ alg: "HS256" }).sign(new Uint8Array(32));
  for (const forged of [`${none}.${body}.`, `${head}.${body}.${"A".repeat(signature.length)}`, shared, "x"]) {
    const refused = await read(app, forged);
    assert.equal(refused.headers.get("www-authenticate"), 'Bearer error="invalid_token"');
    assert.deepEqual(await codeOf(refused), [401, "not_signed_in"]);
  }
  app.clock.pass(ACCESS_TOKEN_MS);
  assert.deepEqual(await codeOf(await read(app, accessToken)), [401, "token_expired"]);
  const revoked = await pairOf(await login(app));
  await revokeSessions(new Commit(app.store.kv), app.world.people.shipper.id).send();
  assert.deepEqual(await codeOf(await read(app, revoked.accessToken)), [401, "not_signed_in"]);
  assert.deepEqual(await codeOf(await refresh(app, revoked.refreshToken)), [401, "refresh_refused"]);
});

Deno.test("refresh rotates; a token that comes twice ends the sign-in, and the person is told", async () => {
  await using app = await open();
  const first = await pairOf(await login(app));
  const second = await pairOf(await refresh(app, first.refreshToken));
  assert.equal((await read(app, second.accessToken)).status, 200);
  assert.deepEqual(await codeOf(await refresh(app, first.refreshToken)), [401, "refresh_refused"]);
  assert.deepEqual(await codeOf(await refresh(app, second.refreshToken)), [401, "refresh_refused"]);
  for (const { accessToken } of [first, second]) assert.equal((await read(app, accessToken)).status, 401);
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "refresh_token.replayed");
  const told = (await listMails(app.store.kv)).rows.filter(({ kind }) => kind === "security_notice");
  assert.deepEqual(told.map(({ to }) => to), [app.world.people.shipper.email]);
});

Deno.test("logout ends the tokens at once; an unknown token is no fault", async () => {
  await using app = await open();
  const { accessToken, refreshToken } = await pairOf(await login(app));
  assert.equal((await post(app, "/api/auth/logout", { refreshToken })).status, 204);
  assert.equal((await read(app, accessToken)).status, 401);
  assert.deepEqual(await codeOf(await refresh(app, refreshToken)), [401, "refresh_refused"]);
  assert.equal((await post(app, "/api/v1/auth/logout", { refreshToken })).status, 204);
});

Deno.test("login refuses unknown fields and says which", async () => {
  await using app = await open();
  const response = await login(app, { remember: "yes" });
  assert.equal(response.status, 422);
  assert.deepEqual((await response.json()).errors.map(({ pointer, code }: Record<string, string>) => [pointer, code]), [[
    "/remember",
    "unknown_field",
  ]]);
});
