import assert from "node:assert/strict";
import { certificate } from "../../../jobs/ports/mail/certificate_fixture.ts";
import { mailServer } from "../../../jobs/ports/mail/mail_server_fixture.ts";
import type { ProductProcess } from "../../support/product_process.ts";
import { foundPlatform, productionEnv, runTask, storeFolder } from "./process_fixture.ts";

const EMAIL = "ines@fret.test";

async function stop(process: ProductProcess): Promise<void> {
  process.kill("SIGTERM");
  assert.equal((await process.end()).code, 0);
}

/** Asks for a link to choose another password, which goes by mail. */
async function askForLink(origin: string): Promise<void> {
  const body = new URLSearchParams({ email: EMAIL });
  const asked = await fetch(`${origin}/password-reset`, { method: "POST", body, headers: { origin } });
  await asked.body?.cancel();
  assert.equal(asked.status, 200);
}

Deno.test("task serve sends mails by the server that MAIL_URL names, once DENO_CERT vouches for its certificate", async (t) => {
  await using mails = await mailServer();
  await using folder = await storeFolder();
  // Where the product itself may not read: the runtime does.
  const authority = await Deno.makeTempFile({ suffix: ".pem" });
  await Deno.writeTextFile(authority, certificate.ca);
  const plain = await productionEnv(folder);
  const origin = plain.PUBLIC_URL!;
  const env = { ...plain, MAIL_URL: mails.url, MAIL_FROM: "Fret <contact@fret.test>" };

  await t.step("without it nothing is sent, and the log says why", async () => {
    await using server = runTask("serve", env);
    const [, link] = await server.line(/opens once: (http:\S+)/);
    await (await foundPlatform(link!)).body?.cancel();
    await askForLink(origin);
    await server.line(/"trouble":"[^"]*certificate[^"]*".*"kind":"send_mail"/);
    assert.deepEqual(mails.received, []);
    await stop(server);
  });

  await t.step("with it the mail goes out by STARTTLS, signed in, from MAIL_FROM", async () => {
    await using server = runTask("serve", { ...env, DENO_CERT: authority });
    await server.line(/^SYMPHONI\.A on/);
    const arrival = mails.arrival();
    await askForLink(origin);
    await arrival;
    const [mail] = mails.received;
    assert.deepEqual([mail?.secure, mail?.user, mail?.recipients], [true, "contact", [EMAIL]]);
    assert.match(mail!.source, /^From: "?Fret"? <contact@fret\.test>/m);
    assert.ok(mail!.source.includes(`${origin}/links/`));
    await stop(server);
  });
  await Deno.remove(authority);
});
