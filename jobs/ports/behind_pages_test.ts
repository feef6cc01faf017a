import assert from "node:assert/strict";
import { getPriority } from "node:os";
import { workBehindPages } from "./behind_pages.ts";

/** How late the thread of these tests has its turn; where that is later than a Worker's would be, nothing can be seen. */
const OWN = Deno.build.os === "linux" ? getPriority(0) : 0;
const ignore = Deno.build.os !== "linux" || OWN >= 10;

/** How late each thread of this process has its turn. */
function threads(): number[] {
  return [...Deno.readDirSync("/proc/self/task")].flatMap(({ name }) => {
    try {
      const [, state] = Deno.readTextFileSync(`/proc/self/task/${name}/stat`).split(/\) (?=\S )/);
      return [Number(state!.split(" ")[16])];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

Deno.test(
  "workBehindPages() has a Worker wait, and not the thread that serves pages",
  { ignore },
  async () => {
    const worker = new Worker(new URL("./behind_pages_worker_fixture.ts", import.meta.url), {
      type: "module",
      name: "behind pages",
    });
    await new Promise((resolve) => worker.onmessage = resolve);
    const late = threads();
    worker.terminate();
    assert.ok(late.includes(10));
    assert.equal(getPriority(0), OWN);
  },
);

Deno.test(
  "workBehindPages() has a program wait, and leaves alone one that has ended",
  { ignore },
  async () => {
    const program = new Deno.Command("sleep", { args: ["60"] }).spawn();
    workBehindPages(program.pid);
    assert.equal(getPriority(program.pid), 10);
    program.kill();
    await program.status;
    workBehindPages(program.pid);
  },
);
