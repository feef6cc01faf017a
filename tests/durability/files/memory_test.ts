import assert from "node:assert/strict";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { HOSTILE, SOUND } from "./hostile_files.ts";
import type { Looked } from "./worker.ts";

const WORKER = import.meta.resolve("./worker.ts");
const MIB = 1024 * 1024;
/** More than sound files take. A picture of fifty million pixels takes half of a gigabyte; these files would take two, and one that is being given back counts too. */
const MOST_BYTES = 900 * MIB;
const MOST_MS = 30 * SECOND_MS;

Deno.test({
  name: "hostile files are refused by their code, in bounded time and memory",
  ignore: Deno.build.os !== "linux",
  fn: async (t) => {
    const folder = await Deno.makeTempDir();
    try {
      const files = [
        ...Object.entries(SOUND).map(([what, make]) => ({ what, make: () => [make(), "taken"] as const })),
        ...Object.entries(HOSTILE).map(([what, make]) => ({ what, make })),
      ];
      const paths: string[] = [];
      const wanted: string[] = [];
      for (const [n, { make }] of files.entries()) {
        const [bytes, answer] = make();
        paths.push(`${folder}/${n}`);
        wanted.push(answer);
        await Deno.writeFile(paths[n]!, bytes);
      }
      const looked = await look(paths);
      assert.equal(looked.length, files.length);
      const base = looked[Object.keys(SOUND).length - 1]!.peakBytes;
      for (const [n, { what }] of files.entries()) {
        await t.step(what, () => {
          const { answer, tookMs, peakBytes } = looked[n]!;
          assert.equal(answer, wanted[n]);
          assert.ok(tookMs < MOST_MS, `${tookMs} ms`);
          // The most up to then: the first step to fail names the file.
          assert.ok(peakBytes - base < MOST_BYTES, `${(peakBytes - base) / MIB} MiB`);
        });
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

/** What a process of its own made of the files, in their order. */
async function look(paths: readonly string[]): Promise<Looked[]> {
  const args = ["run", "--no-check", "--unstable-worker-options", "-A", WORKER, ...paths];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim().split("\n").map((line) => JSON.parse(line));
}
