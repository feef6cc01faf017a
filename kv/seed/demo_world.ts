import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { keys } from "../keys.ts";
import { markSeen } from "../notices/mark_seen.ts";
import { type Store, storeOver } from "../store.ts";
import { Calendar } from "./calendar.ts";
import { type Cast, createCast } from "./cast.ts";
import { playPast } from "./stories_past.ts";
import { playComing, playToday } from "./stories_today.ts";
import { playShowcaseOrder, writeShowcaseDraft } from "./showcase_order.ts";
import { createShowcaseWebhook } from "./showcase_webhook.ts";
import type { Theatre } from "./story.ts";
import { fileVigilance } from "./vigilance_file.ts";

type OrderStories =
  & { readonly model: string; readonly showcase: string }
  & Awaited<ReturnType<typeof playPast>>
  & Awaited<ReturnType<typeof playToday>>
  & Awaited<ReturnType<typeof playComing>>;

/** The demo's firms, people, cards and orders, by the part they play. */
export interface DemoWorld extends Cast {
  /** Order ids by story. */
  readonly orders: { readonly [Story in keyof OrderStories]: string };
}

/** What the world is made with besides the store. */
export interface DemoOptions extends Pick<Theatre, "sealer" | "settle"> {
  /** "Now" of the story: everything is dated around it. */
  readonly now: Instant;
}

/** What only the process can make: of one password, everybody's; of one webhook's signing secret. */
export interface DemoSecrets {
  /** PHC string. */
  readonly passwordHash: string;
  readonly sealedSecret: string;
}

/** Days before today on which the firms and their books were set up; before the oldest order. */
const SET_UP_DAYS = 30;
/** Notices that nobody has looked at yet, for the count in the shell. */
const UNSEEN = 3;

/**
 * Fills an empty store with the demo world: one coherent story around `now`, played through the product's own functions. */
export async function seedDemoWorld(
  store: Pick<Store, "kv">,
  options: DemoOptions & DemoSecrets,
): Promise<DemoWorld> {
  const { kv } = store;
  const { now, passwordHash, sealedSecret, sealer, settle } = options;
  const calendar = new Calendar(now);
  const cast = await createCast(storeOver(kv, "lease", () => now - SET_UP_DAYS * DAY_MS), passwordHash);
  const theatre: Theatre = { kv, cast, sealer, settle };
  const model = await writeShowcaseDraft(theatre, calendar);
  const showcase = await playShowcaseOrder(theatre, calendar);
  const past = await playPast(theatre, calendar);
  const today = await playToday(theatre, calendar);
  const coming = await playComing(theatre, calendar);
  await fileVigilance(store, cast, calendar, today.plannedToday);
  await createShowcaseWebhook(storeOver(kv, "lease", () => now - DAY_MS), cast, sealedSecret);
  await settle(storeOver(kv, "lease", () => now));
  await lookAtNotices(kv, cast);
  return { ...cast, orders: { model, showcase, ...past, ...today, ...coming } };
}

/** Plays today's orders once more, around `now`, and gives the world with them in place of the former ones. */
export async function refreshToday(store: Pick<Store, "kv">, world: DemoWorld, options: DemoOptions): Promise<DemoWorld> {
  const { sealer, settle, now } = options;
  const today = await playToday({ kv: store.kv, cast: world, sealer, settle }, new Calendar(now));
  return { ...world, orders: { ...world.orders, ...today } };
}

async function lookAtNotices(kv: Deno.Kv, { people }: Cast): Promise<void> {
  for (const { orgId, id } of Object.values(people)) {
    const { value: told } = await kv.get<Deno.KvU64>(keys.noticeCount(orgId));
    await markSeen(kv, orgId, id, Math.max(Number(told?.value ?? 0n) - UNSEEN, 0));
  }
}
