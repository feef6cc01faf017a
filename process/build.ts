import { Builder } from "fresh/dev";
import { buildStyles } from "./build_styles.ts";
import { sourceId } from "./build_id.ts";

/** Builds the application at `root` into `_fresh/`. The id is written last: a build that was cut short counts as none. */
export async function build(root: string): Promise<void> {
  await buildStyles(root);
  await new Builder({ root }).build();
  await Deno.writeTextFile(idFile(root), sourceId(root));
}

/** Builds unless what is in `_fresh/` was made of the sources as they are. Returns whether it built. */
export async function buildIfStale(root: string): Promise<boolean> {
  if (await builtId(root) === sourceId(root)) return false;
  await build(root);
  return true;
}

async function builtId(root: string): Promise<string | null> {
  return await Deno.readTextFile(idFile(root)).catch(() => null);
}

const idFile = (root: string) => `${root}/_fresh/build_id.txt`;
