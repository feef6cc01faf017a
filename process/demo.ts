import { dirname } from "node:path";
import { type Instant, SECOND_MS } from "../domain/time/instant.ts";
import type { Handlers } from "../jobs/handler.ts";
import type { JobPorts } from "../jobs/job_ports.ts";
import { HANDLERS } from "../jobs/mod.ts";
import { sendMessage } from "../kv/jobs/message.ts";
import { demoSecrets } from "./demo_secrets.ts";
import { Commit } from "../kv/commit.ts";
import { issueLink } from "../kv/identity/links.ts";
import { getDemoMarker, putDemoMarker } from "../kv/seed/demo_marker.ts";
import type { DemoOptions, DemoWorld } from "../kv/seed/demo_world.ts";
import { ensureDemoWorld } from "../kv/seed/ensure_demo_world.ts";
import { lockStore } from "./lock_store.ts";
import { closeProcess, openProcess, settleJobs } from "./open_process.ts";
import { newWebhookSecret } from "../routes/(_lib)/new_webhook_secret.ts";
import type { Deps } from "../routes/(_lib)/state.ts";
import { demoSettings, type Environment, localStore, type Settings } from "./settings.ts";
import { StartError } from "./start_error.ts";

export const DEMO_PASSWORD = "Symphonia-2026";

/**
 * Settings of the demo; makes the store's folder and the demo's secrets at the first start.
 * @throws {StartError} when the store is to be where the demo may not write.
 */
export async function readDemoSettings(env: Environment): Promise<Settings> {
  const folder = dirname(localStore(env));
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw new StartError("KV_PATH of the demo must be inside data/");
    throw error;
  }
  return demoSettings(env, await demoSecrets(`${folder}/demo_secrets.json`));
}

/**
 * Opens the demo's parts, with its world in the store: seeded when the store is empty.
 * @throws {StartError} when the store is in use or is not a demo's.
 */
export async function openDemo(
  settings: Settings,
  buildId?: string,
): Promise<{ readonly deps: Deps; readonly world: DemoWorld }> {
  lockStore(settings.kvLocation);
  const deps = await openProcess(settings, buildId);
  const world = await ensureDemoWorld(deps.store, async () => {
    const { hashPassword } = await import("../jobs/ports/password/argon2id.ts");
    return {
      ...optionsOf(deps),
      passwordHash: await hashPassword(DEMO_PASSWORD),
      sealedSecret: await deps.ports.secrets.seal(newWebhookSecret()),
    };
  });
  if (world === null) throw notADemo(settings);
  return { deps, world };
}

/**
 * Plays today's orders again in a demo store, when their day is over.
 * @throws {StartError} when the store is in use or is not a demo's.
 */
export async function refreshDemo(settings: Settings): Promise<void> {
  lockStore(settings.kvLocation);
  const deps = await openProcess(settings);
  const marker = await getDemoMarker(deps.store.kv);
  if (marker?.state !== "ready") throw notADemo(settings);
  const { refreshToday } = await import("../kv/seed/demo_world.ts");
  await putDemoMarker(deps.store.kv, { state: "ready", world: await refreshToday(deps.store, marker.world, optionsOf(deps)) });
  await closeProcess(deps);
}

function optionsOf(deps: Deps): DemoOptions {
  const now = deps.store.now();
  const handlers: Handlers<JobPorts> = { ...HANDLERS, draw_document: drawAt(now + SECOND_MS) };
  return { now, sealer: deps.ports.seal, settle: (store) => settleJobs(deps, store, handlers) };
}

/** Leaves the drawing of pages for when the demo is there: it takes longer than everything else together. */
function drawAt(dueAt: Instant): Handlers<JobPorts>["draw_document"] {
  return (store, _ports, payload) => {
    const commit = new Commit(store.kv);
    sendMessage(commit, store, { kind: "draw_document", payload, dueAt });
    return Promise.resolve(commit);
  };
}

function notADemo({ kvLocation }: Settings): StartError {
  return new StartError(`${kvLocation} is not a demo store: set KV_PATH to another, or start it with "deno task serve"`);
}

/** What to tell whoever started the demo: where it is, the sign-ins, and a driver link that opens once. */
export async function welcome({ store, publicUrl }: Deps, { people, drivers, firms }: DemoWorld): Promise<string> {
  const commit = new Commit(store.kv);
  const driver = drivers[0]!;
  const token = issueLink(commit, store, { kind: "driver", driverId: driver.id, orgId: firms.carrier.id }, people.carrier);
  await commit.send();
  const signIns = [people.shipper, people.carrier, people.recipient, people.admin];
  return [
    `SYMPHONI.A demo: ${publicUrl}`,
    "",
    ...signIns.map(({ email, orgName, orgKind }) => `  ${email.padEnd(20)}  ${orgKind.padEnd(9)}  ${orgName}`),
    `  password              ${DEMO_PASSWORD}`,
    "",
    `  driver (${driver.name}), opens once: ${publicUrl}/links/${token}`,
  ].join("\n");
}
