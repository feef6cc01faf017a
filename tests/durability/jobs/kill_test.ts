import assert from "node:assert/strict";
import { auditEffects } from "./audit_effects.ts";
import { WholeLines } from "./whole_lines.ts";

const WORKER = import.meta.resolve("./worker.ts");
const LIVES = 4;
/** Messages acknowledged before a life is ended. */
const MESSAGES = [40, 7, 90, 25];

function start(path: string, life: number, mode: "send" | "drain"): Deno.ChildProcess {
  const args = ["run", "--no-check", "--unstable-kv", "-A", WORKER, path, String(life), mode];
  return new Deno.Command(Deno.execPath(), { args, stdout: "piped", stderr: "inherit" }).spawn();
}

Deno.test("kill -9 under load loses no acknowledged job and does none twice", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/jobs.kv`;
  const acknowledged: string[] = [];
  for (let life = 0; life < LIVES; life++) {
    const process = start(path, life, "send");
    let left = MESSAGES[life]!;
    for await (const id of process.stdout.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines())) {
      acknowledged.push(id);
      if (--left === 0) process.kill("SIGKILL");
    }
    assert.equal((await process.status).signal, "SIGKILL");
  }
  const last = start(path, LIVES, "drain");
  await last.stdout.cancel();
  assert.equal((await last.status).code, 0);

  const kv = await Deno.openKv(path);
  await auditEffects(kv, acknowledged);
  kv.close();
  await Deno.remove(folder, { recursive: true });

  assert.ok(acknowledged.length >= MESSAGES.reduce((sum, count) => sum + count));
});
