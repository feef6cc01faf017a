import assert from "node:assert/strict";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { HANDLERS } from "../../jobs/mod.ts";
import { pageSaying, scriptedRecogniser } from "../../jobs/ports/recogniser/recogniser_fixture.ts";
import { runDueJobs } from "../../jobs/run_due_jobs.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { startDesk } from "../support/desk.ts";

/** A delivered order of twenty packages whose proof, which says `lines`, was read. */
async function withProof(...lines: readonly string[]) {
  const desk = await startDesk();
  const { app, world, shipper } = desk;
  Object.assign(app.ports, { recogniser: scriptedRecogniser([pageSaying("BON DE LIVRAISON", ...lines)]) });
  const id = await world.delivered();
  const { documents } = await world.prove(id, new TextEncoder().encode("a proof"));
  const page = `/industry/orders/${id}`;
  const path = `${page}/documents/${documents.at(-1)!.id}/reading`;
  const run = () => runDueJobs(app.store, { ...JOB_PORTS, ...app.ports }, HANDLERS);
  await shipper.open(page);
  await shipper.submit(path);
  await run();
  return { ...desk, id, page, path, run, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

Deno.test("a proof that differs is a hint before it is confirmed, and one flag on the order of both sides after", async () => {
  await using proof = await withProof("Colis : 18");
  const { shipper, carrier, world, id, page, path } = proof;
  await shipper.open(page);
  assert.match(shipper.html, /L’émargé diffère de l’ordre en un point/);
  assert.match(shipper.html, /Moins de colis[\s\S]*20[\s\S]*18/);
  assert.deepEqual((await world.order(id)).flags, []);

  await shipper.open(path);
  assert.match(shipper.html, /lecture que personne n’a confirmée/);
  await shipper.submit(`${path}/confirmation`, { "fields.packages": "18" });
  assert.deepEqual((await world.order(id)).flags.map(({ kind }) => kind), ["proof_differs"]);
  assert.doesNotMatch(shipper.html, /lecture que personne n’a confirmée/);
  await proof.run();
  assert.deepEqual(
    (await listNotices(proof.app.store.kv, "carrier")).rows.filter(({ type }) => type === "flag.opened").map(({ facts }) =>
      "flag" in facts && facts.flag
    ),
    ["proof_differs"],
  );
  await carrier.open(`/transporter/orders/${id}`);
  assert.match(carrier.html, /Preuve différente de l’ordre[\s\S]*Moins de colis[\s\S]*20[\s\S]*18/);
  assert.doesNotMatch(carrier.html, /L’émargé diffère de l’ordre/);

  // Settled as other flags are.
  await shipper.open(page);
  const [flag] = (await world.order(id)).flags;
  await shipper.submit(`${page}/flags/${flag!.id}/settlement`, { amountCents: "40" });
  assert.equal((await world.order(id)).flags[0]?.settled?.amountCents, 4_000);
});

Deno.test("a proof corrected to what the order says withdraws its flag, and tells why", async () => {
  await using proof = await withProof("Colis : 18");
  const { shipper, world, id, page, path } = proof;
  await shipper.open(path);
  await shipper.submit(`${path}/confirmation`, { "fields.packages": "18" });
  await shipper.open(`${path}/confirmation`);
  await shipper.submit(`${path}/confirmation`, { "fields.packages": "20" });
  assert.equal((await world.order(id)).flags[0]?.settled?.withdrawn, true);
  await shipper.open(page);
  assert.match(shipper.html, /Levée : Léa Morin a confirmé une lecture conforme/);
  assert.doesNotMatch(shipper.html, /L’émargé diffère/);
});

Deno.test("a proof that says what the order says raises no alarm", async () => {
  await using proof = await withProof("Colis : 20");
  const { shipper, page, path } = proof;
  await shipper.open(page);
  assert.doesNotMatch(shipper.html, /diffère de l’ordre/);
  await shipper.open(path);
  assert.match(shipper.html, /Ce document dit la même chose que l’ordre/);
});
