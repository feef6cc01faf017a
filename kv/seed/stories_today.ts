import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import type { Calendar } from "./calendar.ts";
import { biscuits, paint, render, thinner } from "./goods.ts";
import { Story, type Theatre } from "./story.ts";
import { type Call, draftOf, type Trip } from "./trip.ts";

/** What is on the road today, whatever the hour: `seed` plays these again when their day is over. Gives the ids by story. */
export async function playToday(theatre: Theatre, calendar: Calendar) {
  const late = await lateTruck(theatre, calendar);
  const plannedToday = await plannedTour(theatre, calendar);
  const underWay = await truckUnderWay(theatre, calendar);
  return { plannedToday, underWay, late };
}

/** What is not on the road yet: drafts, offers in every state, orders accepted and planned for the days to come. Written in this order. */
export async function playComing(theatre: Theatre, calendar: Calendar) {
  const { cast } = theatre;
  const { now } = calendar;
  const plannedTomorrow = await planned(theatre, now - 40 * HOUR_MS, 3, {
    reference: "CR-24147",
    pickups: [{ ...morning(calendar, 1, "saintFons"), goods: [paint(14)] }],
    delivery: morning(calendar, 2, "lesquin"),
    pallets: "deferred",
    priceCents: 96_000,
  });
  const expired = await written(theatre, now - 30 * HOUR_MS, {
    reference: "CR-24151",
    pickups: [{ ...morning(calendar, 1, "saintFons"), goods: [paint(8)] }],
    delivery: morning(calendar, 2, "grenoble"),
    pallets: "immediate",
    priceCents: 29_500,
  });
  await expired.offer(now - 29 * HOUR_MS, "smallCarrier", now - 5 * HOUR_MS);
  await expired.wait(now - 5 * HOUR_MS);
  const accepted = await written(theatre, now - 28 * HOUR_MS, {
    reference: "CR-24153",
    pickups: [{ ...morning(calendar, 2, "villefranche"), goods: [paint(12)] }],
    delivery: morning(calendar, 3, "nantes"),
    pallets: "deferred",
    priceCents: 79_000,
  });
  await accepted.offer(now - 27 * HOUR_MS, "carrier", now - 3 * HOUR_MS);
  await accepted.accept(now - 23 * HOUR_MS);
  const refused = await written(theatre, now - 26 * HOUR_MS, {
    reference: "CR-24155",
    pickups: [{ ...morning(calendar, 1, "villefranche"), goods: [render(22)] }],
    delivery: morning(calendar, 2, "marseille"),
    pallets: "immediate",
    priceCents: 71_000,
    priority: "urgent",
  });
  await refused.offer(now - 25 * HOUR_MS, "carrier", now - 2 * HOUR_MS);
  await refused.refuse(now - 20 * HOUR_MS, "Aucun ensemble disponible vers Marseille à cette date.");
  const otherShipper = await new Story(theatre, now - 24 * HOUR_MS, cast.people["other-shipper"]).draft(draftOf(cast, {
    reference: "BR-0781",
    pickups: [{ ...morning(calendar, 2, "cousance"), goods: [biscuits(10)] }],
    delivery: morning(calendar, 3, "lesquin"),
    pallets: "immediate",
    priceCents: 62_000,
  }));
  await otherShipper.offer(now - 23 * HOUR_MS, "carrier", calendar.soon(10 * 60));
  await otherShipper.accept(now - 21 * HOUR_MS);
  const offered = await written(theatre, now - 3 * HOUR_MS, {
    reference: "CR-24160",
    pickups: [{ ...morning(calendar, 2, "saintFons"), goods: [paint(20), thinner(8)] }],
    delivery: morning(calendar, 3, "lesquin"),
    pallets: "deferred",
    priceCents: 108_000,
    priority: "high",
  });
  await offered.offer(now - 2 * HOUR_MS, "carrier", calendar.soon(22 * 60));
  const draft = await written(theatre, now - 50 * MINUTE_MS, {
    reference: "CR-24163",
    pickups: [{ ...morning(calendar, 4, "villefranche"), goods: [paint(16)] }],
    delivery: morning(calendar, 5, "nantes"),
    pallets: "deferred",
    priceCents: 84_000,
  });
  return {
    draft: draft.id,
    offered: offered.id,
    refused: refused.id,
    expired: expired.id,
    accepted: accepted.id,
    plannedTomorrow: plannedTomorrow.id,
    otherShipper: otherShipper.id,
  };
}

/** The first driver's day: two plants, dangerous goods among them, then the platform near Lille. */
async function plannedTour(theatre: Theatre, calendar: Calendar): Promise<string> {
  const slot = (from: number, to: number) => ({ from: calendar.laterToday(from), to: calendar.laterToday(to) });
  const story = await planned(theatre, calendar.at(-2, "15:00"), 0, {
    reference: "CR-24143",
    pickups: [
      { site: "saintFons", ...slot(60, 180), goods: [paint(12), thinner(16)] },
      { site: "villefranche", ...slot(150, 300), goods: [render(6)] },
    ],
    delivery: { site: "lesquin", ...slot(420, 600) },
    pallets: "deferred",
    priceCents: 118_000,
    instructions: "Livraison impérative dans la journée.",
  });
  return story.id;
}

/** Loaded two hours ago, on the way to Grenoble in good time. */
async function truckUnderWay(theatre: Theatre, calendar: Calendar): Promise<string> {
  const story = await planned(theatre, calendar.at(-2, "16:10"), 1, {
    reference: "CR-24144",
    pickups: [{ site: "saintFons", from: calendar.soon(-180), to: calendar.soon(-60), goods: [paint(10), thinner(8)] }],
    delivery: { site: "grenoble", from: calendar.soon(30), to: calendar.soon(150) },
    pallets: "immediate",
    priceCents: 36_500,
  });
  await story.work("p1", { at: calendar.now - 110 * MINUTE_MS, pallets: { given: 12, received: 12 } });
  return story.id;
}

/** Loaded the evening before; its window in Marseille closed an hour ago and the truck is not there. */
async function lateTruck(theatre: Theatre, calendar: Calendar): Promise<string> {
  const story = await planned(theatre, calendar.at(-3, "11:30"), 2, {
    reference: "CR-24141",
    pickups: [{ site: "villefranche", from: calendar.soon(-18 * 60), to: calendar.soon(-16 * 60), goods: [render(18)] }],
    delivery: { site: "marseille", from: calendar.soon(-180), to: calendar.soon(-60) },
    pallets: "immediate",
    priceCents: 74_500,
    priority: "high",
  });
  await story.work("p1", { at: calendar.now - 17 * HOUR_MS, pallets: { given: 10, received: 18 } });
  return story.id;
}

async function planned(theatre: Theatre, at: Instant, driver: number, trip: Trip): Promise<Story> {
  const story = await written(theatre, at, trip);
  await story.offer(at + 20 * MINUTE_MS, "carrier", at + DAY_MS);
  await story.accept(at + 80 * MINUTE_MS);
  return await story.assign(at + 95 * MINUTE_MS, driver);
}

async function written(theatre: Theatre, at: Instant, trip: Trip): Promise<Story> {
  return await new Story(theatre, at).draft(draftOf(theatre.cast, trip));
}

function morning(calendar: Calendar, workday: number, site: Call["site"]): Call {
  return { site, from: calendar.at(workday, "08:00"), to: calendar.at(workday, "12:00") };
}
