import assert from "node:assert/strict";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { backupsAside } from "../../jobs/ports/backups/backups_fixture.ts";
import { startDemoApp } from "../support/world.ts";

Deno.test("POST /admin/backups asks for a backup, which the page shows from waiting to read", async () => {
  const backups = backupsAside();
  await using app = await startDemoApp({ ports: { backups } });
  const admin = await app.browserOf("admin");
  await admin.open("/admin/backups");
  assert.match(admin.html, /Aucune sauvegarde/);
  await admin.submit("/admin/backups");
  await admin.open("/admin/backups");
  assert.match(admin.html, /symphonia-20261124T\d{6}Z-\w{6}\.backup/);
  assert.match(admin.html, /En attente/);
  assert.equal((await listAudits(app.store.kv, { action: "backup.started" })).rows.length, 1);

  await app.settle();
  await admin.open("/admin/backups");
  assert.match(admin.html, /Relue en entier le/);
  assert.match(admin.html, /400\s*octets|400\s*o|0,4\s*ko/);

  app.clock.now += HOUR_MS;
  backups.fault = "damaged";
  await admin.submit("/admin/backups");
  await app.settle();
  await admin.open("/admin/backups");
  assert.match(admin.html, /Fichier abîmé/);
});
