import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { linkIn } from "../support/accounts.ts";
import { TestBrowser } from "../support/browser.ts";
import { TestClock } from "../support/clock.ts";
import { freePort, whenListening } from "../support/product_process.ts";
import { EMAIL, PASSWORD, signUp, startFoundedApp } from "../support/sign_up.ts";

const RECEIVER = fileURLToPath(import.meta.resolve("../../docs/webhooks/examples/receiver.ts"));

/** Runs the example that partners begin with, as its own process. */
async function startReceiver(secret: string, port: number): Promise<AsyncDisposable> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", RECEIVER],
    env: { WEBHOOK_SECRET: secret, PORT: String(port) },
    stdout: "null",
    stderr: "null",
  }).spawn();
  await whenListening(port, child.status);
  return {
    async [Symbol.asyncDispose]() {
      child.kill();
      await child.status;
    },
  };
}

Deno.test("a new partner gets from the sign-up to a verified webhook with the pages alone, without JavaScript", async () => {
  // The receiver refuses what is not of now.
  await using app = await startFoundedApp(new TestClock(Date.now()));
  const browser = new TestBrowser(app);
  await browser.open("/");
  await signUp(browser);
  assert.equal(browser.path, "/sign-up/sent");
  await app.settle();
  const link = linkIn((await app.mailsTo(EMAIL))[0]);
  await browser.open(link);
  await browser.submit(link, { password: PASSWORD });
  assert.equal(browser.path, "/industry?done=signedUp");
  await browser.submit("/sign-out");
  await browser.open("/sign-in");
  await browser.submit("/sign-in", { email: EMAIL, password: PASSWORD });
  assert.equal(browser.path, "/industry");

  assert.match(browser.html, /href="\/account"/);
  await browser.open("/account");
  for (const place of ["/account/api-keys", "/account/webhooks"]) assert.ok(browser.html.includes(`href="${place}"`), place);
  await browser.open("/account/api-keys/new");
  await browser.submit("/account/api-keys/new", { name: "ERP", "scopes.orders_read": "on", days: "90" });
  assert.equal(browser.status, 200);
  const [key] = /\bsk_live_[\w-]+/.exec(browser.html) ?? [];
  const orders = await app.fetch(
    new Request("http://localhost/api/v1/transport-orders", { headers: { authorization: `Bearer ${key}` } }),
  );
  assert.equal(orders.status, 200);
  await orders.body?.cancel();

  const port = freePort();
  await browser.open("/account/webhooks/new");
  await browser.submit("/account/webhooks/new", { url: `http://127.0.0.1:${port}/`, "events.order_created": "on" });
  const [secret] = /whsec_[\w-]{43}/.exec(browser.html)!;
  const [webhook] = /\/account\/webhooks\/[0-9A-Z]{26}/.exec(browser.html)!;
  await using _receiver = await startReceiver(secret, port);
  await browser.open(webhook);
  await browser.submit(`${webhook}/test`);
  await app.settle();
  await browser.open(webhook);
  assert.match(browser.html, /HTTP 200/);
  const [delivery] = new RegExp(`${webhook}/deliveries/[0-9A-Z]{26}`).exec(browser.html)!;
  await browser.open(delivery);
  assert.match(browser.html, /\btaken\b/, "the receiver verified signature and clock");
});
