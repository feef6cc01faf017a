import type { Driver } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import type { Handlers } from "../../jobs/handler.ts";
import type { JobPorts } from "../../jobs/job_ports.ts";
import { HANDLERS } from "../../jobs/mod.ts";
import type { Ports } from "../../jobs/ports/mod.ts";
import { scriptedPictures } from "../../jobs/ports/pictures/pictures_fixture.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import type { PersonName } from "../../kv/seed/firms.ts";
import { type DemoWorld, seedDemoWorld } from "../../kv/seed/demo_world.ts";
import { storeOver } from "../../kv/store.ts";
import { settleJobs } from "../../process/open_process.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { ORIGIN, startTestApp, type TestApp } from "./app.ts";
import { TestBrowser } from "./browser.ts";
import { keepWorld, keptWorld, type SeededWorld } from "./kept_world.ts";

/** The application over the demo world, with browsers that are signed in already. */
export interface DemoApp extends TestApp {
  readonly world: DemoWorld;
  /** A browser in which that person is signed in. */
  browserOf(person: PersonName): Promise<TestBrowser>;
  /** A browser in which the driver with that index is signed in. */
  browserOfDriver(index: number): Promise<TestBrowser>;
  /** Does the jobs that are due at the clock's moment. */
  settle(): Promise<number>;
}

/** No password has this hash: tests of the sign-in itself store their own. */
const NO_PASSWORD = "$argon2id$none";

/** Worlds that nothing particular was asked of, by everybody's password: seeded for the first test that wants one, and copied for the others. */
const seededWorlds = new Map<string, SeededWorld>();
const kept = await keptWorld();
if (kept) seededWorlds.set(NO_PASSWORD, kept);
/** One for all worlds: a copy bears the seals of the first. */
const sealKey = kept?.sealKey ?? (await generateSealKey()).privateKey;
const seal = await ed25519Seal(sealKey);
/** The ports that the story is played with. */
const STAGE = ["mail", "texts", "push", "outgoing", "seal", "secrets", "storage"] as const satisfies (keyof Ports)[];
const ENTRIES_AT_ONCE = 200;

/**
 * Starts an application over `kv`, by default a new one in memory, with the demo world around the moment of the test clock. `passwordHash` is
 * everybody's password.
 */
export async function startDemoApp(
  { passwordHash = NO_PASSWORD, ...where }: {
    readonly passwordHash?: string;
    readonly kv?: Deno.Kv;
    readonly ports?: Partial<Ports>;
    readonly metricsToken?: string;
  } = {},
): Promise<DemoApp> {
  const app = await startTestApp({ ...where, ports: { seal, ...where.ports } });
  const { store, ports } = app;
  const deps = { ports, publicUrl: ORIGIN };
  const isPlain = where.kv === undefined && STAGE.every((port) => where.ports?.[port] === undefined);
  const seeded = isPlain ? seededWorlds.get(passwordHash) : undefined;
  if (seeded) await fill(store.kv, seeded.entries);
  const world = seeded?.world ?? await seedWorld(app, passwordHash);
  if (isPlain && !seeded) {
    const seededNow = { world, entries: await Array.fromAsync(store.kv.list({ prefix: [] })), sealKey };
    seededWorlds.set(passwordHash, seededNow);
    if (passwordHash === NO_PASSWORD) await keepWorld(seededNow);
  }
  const browserOfViewer = async (viewer: Viewer) => {
    const { cookie } = await openSession(store, viewer, "fr");
    return new TestBrowser(app).keep(COOKIES.session, cookie);
  };
  return {
    ...app,
    world,
    browserOf: (person) => browserOfViewer(viewerOf(world, person)),
    browserOfDriver: (index) => browserOfViewer(driverOf(world, world.drivers[index]!)),
    settle: () => settleJobs(deps, store),
  };
}

/** Plays the demo's story around the moment of the test clock. */
async function seedWorld({ store, ports, clock }: TestApp, passwordHash: string): Promise<DemoWorld> {
  // Its pictures are not looked at: their pages need not be drawn, nor its vigilance papers be read.
  const deps = { ports: { ...ports, pictures: scriptedPictures(1) }, publicUrl: ORIGIN };
  const world = await seedDemoWorld(store, {
    now: clock.now,
    passwordHash,
    sealedSecret: await ports.secrets.seal("whsec_of_the_demo_world"),
    sealer: ports.seal,
    settle: (then) => settleJobs(deps, then),
  });
  const unread: Handlers<JobPorts> = { ...HANDLERS, read_vigilance_document: () => Promise.resolve(null) };
  await settleJobs(deps, storeOver(store.kv, "lease", () => clock.now + SECOND_MS), unread);
  return world;
}

async function fill(kv: Deno.Kv, entries: SeededWorld["entries"]): Promise<void> {
  for (let start = 0; start < entries.length; start += ENTRIES_AT_ONCE) {
    const some = entries.slice(start, start + ENTRIES_AT_ONCE);
    await kv.atomic().mutate(...some.map(({ key, value }) => ({ type: "set", key, value }) as const)).commit();
  }
}

/** That person as the product's functions take it. */
export function viewerOf({ people }: DemoWorld, person: PersonName): Viewer {
  const { email: _email, ...viewer } = people[person];
  return viewer;
}

/** A driver of the demo's carrier as the product's functions take it. */
export function driverOf({ firms }: DemoWorld, { id, name }: Driver): Viewer {
  const { id: orgId, name: orgName, timeZone } = firms.carrier;
  return { kind: "driver", id, name, role: "driver", orgId, orgKind: "carrier", orgName, timeZone };
}
