import assert from "node:assert/strict";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { startTestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";

/** A store that never answers, as a networked one that is away. */
function storeAway(): Deno.Kv {
  const never = () => new Promise<never>(() => {});
  return { get: never, getMany: never, close() {} } as unknown as Deno.Kv;
}

Deno.test("a store that is away is told by 503, and not waited for", async () => {
  await using app = await startTestApp({ kv: storeAway() });
  const signedIn = new TestBrowser(app).keep(COOKIES.session, "user.org.secret");
  const visitor = new TestBrowser(app);
  await Promise.all([signedIn.open("/industry"), visitor.open("/ready")]);
  assert.deepEqual([signedIn.status, visitor.status], [503, 503]);
  assert.match(signedIn.html, /Indisponible un instant/);
  await visitor.open("/health");
  assert.equal(visitor.status, 200);
});
