import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { Figures } from "../../components/layout/Figures.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { may } from "../../domain/rights/policy.ts";
import { answerToday, type TodayData } from "../(_lib)/orders/today_handler.ts";
import { WorkRows } from "../(_lib)/orders/WorkRows.tsx";
import { isPalletsQuiet } from "../(_lib)/pallets/pallet_work.ts";
import { PalletsToDo } from "../(_lib)/pallets/PalletsToDo.tsx";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../(_lib)/state.ts";

export const handler = define.handlers({ GET: answerToday });

/** The shipper's day: what leaves, what is late, what has no carrier, what it costs. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { groups: { late, urgent, later, today }, counts, pallets, day, now } = data as TodayData;
  const { lang, words: { nav } } = state;
  const words = ordersWords(lang);
  const formats = formatsFor(lang);
  const viewer = viewerOf({ state });
  const list = "/industry/orders";
  const withoutCarrier = counts.draft + counts.declined;
  const costCents = today.reduce((sum, { priceCents }) => sum + (priceCents ?? 0), 0);
  const isQuiet = late.length + urgent.length + later.length + today.length === 0 && isPalletsQuiet(state, pallets);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={nav.today}
        lead={formats.longDate(now, viewer.timeZone)}
        actions={may(viewer, "orders.write") && (
          <LinkButton href={`${list}/new`} kind="primary" icon="plus">{words.create}</LinkButton>
        )}
      />
      <Figures
        label={words.figures}
        figures={[
          { href: `${list}?day=${day}`, value: formats.integer(today.length), word: words.leavesToday },
          {
            href: "#late",
            value: formats.integer(late.length),
            word: words.lateNow,
            ...late.length > 0 && { tone: "stop" },
          },
          {
            href: `${list}?need=to_publish`,
            value: formats.integer(withoutCarrier),
            word: words.withoutCarrier,
            ...withoutCarrier > 0 && { tone: "watch" },
          },
          { href: `${list}?day=${day}`, value: formats.money(costCents), word: words.costToday },
        ]}
      />
      <div id="late">
        <WorkRows state={state} title={words.groupLate} urgency="stop" rows={late} now={now} says="status" />
      </div>
      <WorkRows state={state} title={words.groupUrgent} urgency="watch" rows={urgent} now={now} />
      <PalletsToDo state={state} title={nav.pallets} work={pallets} />
      <WorkRows state={state} title={words.groupToday} urgency="calm" rows={today} now={now} says="status" />
      <WorkRows state={state} title={words.groupLater} urgency="calm" rows={later} now={now} />
      {isQuiet && (
        <EmptyState title={words.nothingTitle} action={<LinkButton href={list}>{words.seeAllOrders}</LinkButton>}>
          {words.nothingShipper}
        </EmptyState>
      )}
    </PortalShell>
  );
});
