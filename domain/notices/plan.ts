import type { ViewerRole } from "../identity/types.ts";
import type { Instant } from "../time/instant.ts";
import { CHANNELS, type NoticeChannel } from "./groups.ts";
import type { Notice } from "./notice.ts";
import { deliveryOf, type NoticePreferences } from "./preferences.ts";

/** A notice that waits, for the channels that tell it then. */
export interface Held<Told extends Notice> {
  readonly notice: Told;
  readonly at: Instant;
  readonly channels: readonly NoticeChannel[];
}

/** How one person is told of some notices: by each channel at once, and what waits until when. */
export interface Plan<Told extends Notice> {
  readonly now: Readonly<Record<NoticeChannel, readonly Told[]>>;
  readonly held: readonly Held<Told>[];
}

/** How somebody in `role` is told of notices that happen at `now`. Each goes by each channel once, now or later, or never. */
export function planFor<Told extends Notice>(
  preferences: NoticePreferences,
  role: ViewerRole,
  notices: readonly Told[],
  now: Instant,
): Plan<Told> {
  const plan = { now: { mail: [] as Told[], text: [] as Told[], push: [] as Told[] }, held: [] as Held<Told>[] };
  for (const notice of notices) {
    const delivery = deliveryOf(preferences, role, notice.type, now);
    const waiting = new Map<Instant, NoticeChannel[]>();
    for (const channel of CHANNELS) {
      const when = delivery[channel];
      if (when === "now") plan.now[channel].push(notice);
      else if (when !== "never") waiting.set(when.at, [...waiting.get(when.at) ?? [], channel]);
    }
    plan.held.push(...Array.from(waiting, ([at, channels]) => ({ notice, at, channels })));
  }
  return plan;
}
