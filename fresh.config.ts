import { serve, type Served } from "./process/serve.ts";
import { SettingsError } from "./process/settings.ts";
import { StartError } from "./process/start_error.ts";
import type { Deps } from "./routes/(_lib)/state.ts";

const root = import.meta.dirname!;
const env = (name: string) => Deno.env.get(name);

/** What the one entry of every process does, by its first argument. Each imports only what it needs: a server starts without the build's tools. */
const COMMANDS = {
  /** Builds what `start` and `serve` serve; with "--if-stale" only when the sources changed since. */
  async build(): Promise<void> {
    const { build, buildIfStale } = await import("./process/build.ts");
    await (Deno.args.includes("--if-stale") ? buildIfStale(root) : build(root));
  },

  /** The demo, on this machine only. */
  async start(): Promise<void> {
    const { openDemo, readDemoSettings, welcome } = await import("./process/demo.ts");
    const settings = await readDemoSettings(env);
    await serve(settings, async () => {
      const { deps, world } = await openDemo(settings, await builtId());
      const served = await serveBuild(deps);
      console.log(await welcome(deps, world));
      return served;
    });
  },

  /** Today's orders of the demo once more. */
  async seed(): Promise<void> {
    const { readDemoSettings, refreshDemo } = await import("./process/demo.ts");
    await refreshDemo(await readDemoSettings(env));
    console.log("today's orders of the demo are there again");
  },

  /** Production. */
  async serve(): Promise<void> {
    const [{ productionSettings }, { openProduction }] = await Promise.all([
      import("./process/settings.ts"),
      import("./process/production.ts"),
    ]);
    const settings = productionSettings(env);
    await serve(settings, async () => {
      const { deps, setUpLink } = await openProduction(settings, await builtId());
      const served = await serveBuild(deps);
      console.log(`SYMPHONI.A on ${settings.hostname}:${settings.port} for ${settings.publicUrl}`);
      if (setUpLink !== null) console.log(`first administrator, opens once: ${setUpLink}`);
      return served;
    });
  },

  /** Prints new keys of messages to browsers. */
  async vapid(): Promise<void> {
    const { printVapidKeys } = await import("./process/vapid.ts");
    await printVapidKeys();
  },

  /** Writes the whole store into a file, while it is in use or not. */
  async backup(): Promise<void> {
    const { backup } = await import("./process/backup/backup.ts");
    await backup(env, Deno.args[1]);
  },

  /** Reads a backup from beginning to end. */
  async verify(): Promise<void> {
    const { verify } = await import("./process/backup/verify.ts");
    await verify(env, Deno.args[1]);
  },

  /** Writes a backup into an empty store. */
  async restore(): Promise<void> {
    const { restore } = await import("./process/backup/restore.ts");
    await restore(env, Deno.args[1]);
  },

  /** The demo with rebuilding: run it with `--watch`, which starts it again when a file changes; open pages then reload themselves. */
  async dev(): Promise<void> {
    const [{ openDemo, readDemoSettings, welcome }, { startProcessJobs }, { Builder }, { buildStyles }] = await Promise.all([
      import("./process/demo.ts"),
      import("./process/open_process.ts"),
      import("fresh/dev"),
      import("./process/build_styles.ts"),
    ]);
    const settings = await readDemoSettings(env);
    await buildStyles(root);
    const { deps, world } = await openDemo(settings);
    startProcessJobs(deps);
    console.log(await welcome(deps, world));
    const { hostname, port } = settings;
    await new Builder({ root }).listen(() => import("./main.ts"), { hostname, port });
  },
};

async function serveBuild(deps: Deps): Promise<Served> {
  const { closeProcess, startProcessJobs } = await import("./process/open_process.ts");
  const { default: { fetch } } = await import(new URL("./_fresh/server.js", import.meta.url).href);
  const jobs = startProcessJobs(deps);
  return {
    fetch,
    stopJobs: async () => await jobs[Symbol.asyncDispose](),
    close: () => closeProcess(deps),
  };
}

async function builtId(): Promise<string> {
  try {
    return await Deno.readTextFile(`${root}/_fresh/build_id.txt`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new StartError('there is no build: run "deno task build" first');
    throw error;
  }
}

const name = Deno.args[0] ?? "";
if (!Object.hasOwn(COMMANDS, name)) {
  console.error(`usage: deno task ${Object.keys(COMMANDS).join("|")}`);
  Deno.exit(2);
}
try {
  await COMMANDS[name as keyof typeof COMMANDS]();
} catch (error) {
  if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
  for (const line of error instanceof SettingsError ? error.problems : [error.message]) console.error(line);
  Deno.exit(1);
}
