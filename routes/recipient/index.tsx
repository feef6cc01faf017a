import { page } from "fresh";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { addDays } from "../../domain/time/local.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { listOrdersByDays } from "../../kv/orders/list_days.ts";
import { listOrdersByNeed } from "../../kv/orders/list_orders.ts";
import type { OrderRow } from "../../kv/orders/row.ts";
import { seeOther } from "../(_lib)/answers.ts";
import { homeOf } from "../(_lib)/home_of.ts";
import { WorkRows } from "../(_lib)/orders/WorkRows.tsx";
import { pageMinute, tagHeaders, unchanged } from "../(_lib)/page_tag.ts";
import { isPalletsQuiet, type PalletWork, readPalletWork } from "../(_lib)/pallets/pallet_work.ts";
import { PalletsToDo } from "../(_lib)/pallets/PalletsToDo.tsx";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../(_lib)/state.ts";

interface DeliveriesData {
  readonly title: string;
  readonly toSign: readonly OrderRow[];
  readonly expected: readonly OrderRow[];
  readonly pallets: PalletWork;
  readonly now: Instant;
}

/** Deliveries that are a week late are shown still; those of a fortnight ahead already. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 14;
const MAX_ROWS = 200;

export const handler = define.handlers({
  async GET(ctx) {
    const viewer = viewerOf(ctx);
    if (viewer.delivery) return seeOther(homeOf(viewer));
    const same = unchanged(ctx);
    if (same !== null) return same;
    const { kv } = ctx.state.deps.store;
    const now = pageMinute(ctx);
    const day = dayOf(now, viewer.timeZone);
    const range = { firstDay: addDays(day, -DAYS_BEFORE), lastDay: addDays(day, DAYS_AFTER), limit: MAX_ROWS };
    const [toSign, expected, pallets] = await Promise.all([
      listOrdersByNeed(kv, viewer.orgId, "to_sign", undefined, ctx.state.listVersion),
      listOrdersByDays(kv, viewer.orgId, range),
      readPalletWork(ctx),
    ]);
    return page<DeliveriesData>({
      title: ordersWords(ctx.state.lang).deliveriesTitle,
      toSign: toSign.rows,
      expected: expected.filter(({ side, phase }) => side === "recipient" && EXPECTED.has(phase)),
      pallets,
      now,
    }, { headers: tagHeaders(ctx) });
  },
});

const EXPECTED: ReadonlySet<OrderRow["phase"]> = new Set(["offered", "declined", "accepted", "planned", "under_way"]);

/** What a recipient expects and when, and first what it has to sign. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, toSign, expected, pallets, now } = data as DeliveriesData;
  const { lang } = state;
  const words = ordersWords(lang);
  const formats = formatsFor(lang);
  const byDay = Map.groupBy(expected, ({ delivery: { from, zone } }) => dayOf(from, zone));
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} lead={formats.longDate(now, viewerOf({ state }).timeZone)} />
      <WorkRows state={state} title={words.groupToSign} urgency="watch" rows={toSign} now={now} />
      <PalletsToDo state={state} title={state.words.nav.pallets} work={pallets} />
      {[...byDay].map(([day, rows]) => (
        <WorkRows key={day} state={state} title={formats.day(day)} urgency="calm" rows={rows} now={now} says="status" />
      ))}
      {toSign.length + expected.length === 0 && isPalletsQuiet(state, pallets) && (
        <EmptyState title={words.nothingExpectedTitle} icon="truck">{words.nothingExpected}</EmptyState>
      )}
    </PortalShell>
  );
});
