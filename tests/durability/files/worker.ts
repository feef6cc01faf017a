/**
 * A process that looks at files as one that serves does: checks each, and draws the first page of one that is sound. Arguments: the files. Of each it tells
 * on a line, in JSON, what came of it, how long that took, and how many bytes of memory the process has taken at most up to then.
 */
import { checkFile } from "../../../jobs/ports/pictures/check_file.ts";
import { PictureMaker } from "../../../jobs/ports/pictures/picture_maker.ts";

/** What a line tells. */
export interface Looked {
  readonly answer: string;
  readonly tookMs: number;
  readonly peakBytes: number;
}

await using maker = new PictureMaker();
for (const path of Deno.args) {
  const bytes = await Deno.readFile(path);
  const startedAt = performance.now();
  const checked = await checkFile(maker, bytes, "file", "file");
  if (checked.ok) await maker.draw(bytes, checked.value.mediaType, 0);
  const looked: Looked = {
    answer: checked.ok ? "taken" : checked.refusal,
    tookMs: performance.now() - startedAt,
    peakBytes: await peakBytes(),
  };
  console.log(JSON.stringify(looked));
}

/** The most memory that this process has had at once (`VmHWM` of proc(5)). */
async function peakBytes(): Promise<number> {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(await Deno.readTextFile("/proc/self/status"))![1]) * 1_024;
}
