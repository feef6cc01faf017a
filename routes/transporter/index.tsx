import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { Figures } from "../../components/layout/Figures.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { answerToday, type TodayData } from "../(_lib)/orders/today_handler.ts";
import { WorkRows } from "../(_lib)/orders/WorkRows.tsx";
import { isPalletsQuiet } from "../(_lib)/pallets/pallet_work.ts";
import { PalletsToDo } from "../(_lib)/pallets/PalletsToDo.tsx";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { VigilanceToDo } from "../(_lib)/vigilance/VigilanceToDo.tsx";
import { define, viewerOf } from "../(_lib)/state.ts";

export const handler = define.handlers({ GET: answerToday });

/** The carrier's day: offers to answer first, then late trucks, orders to plan, proofs to send, the day's runs. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { groups, counts, pallets, vigilance, now } = data as TodayData;
  const { late, urgent, later, today } = groups;
  const { lang, words: { nav } } = state;
  const words = ordersWords(lang);
  const formats = formatsFor(lang);
  const list = "/transporter/orders";
  const asked = [...urgent, ...later];
  const offers = asked.filter(({ need, needDueAt }) => need === "offer_to_answer" && needDueAt > now);
  const others = (rows: typeof urgent) => rows.filter(({ need }) => need !== "offer_to_answer");
  const isQuiet = late.length + asked.length + today.length === 0 && isPalletsQuiet(state, pallets) && vigilance.length === 0;
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={nav.today} lead={formats.longDate(now, viewerOf({ state }).timeZone)} />
      <Figures
        label={words.figures}
        figures={[
          {
            href: `${list}?need=offer_to_answer`,
            value: formats.integer(counts.offered),
            word: words.offersToAnswer,
            ...counts.offered > 0 && { tone: "watch" },
          },
          { href: `${list}?phase=accepted`, value: formats.integer(counts.accepted), word: words.toPlan },
          { href: `${list}?phase=under_way`, value: formats.integer(counts.under_way), word: words.onTheRoad },
          { href: `${list}?phase=delivered`, value: formats.integer(counts.delivered), word: words.proofsToSend },
        ]}
      />
      <WorkRows state={state} title={words.groupOffers} urgency="watch" rows={offers} now={now} />
      <WorkRows state={state} title={words.groupLate} urgency="stop" rows={late} now={now} says="status" />
      <WorkRows state={state} title={words.groupUrgent} urgency="watch" rows={others(urgent)} now={now} />
      <PalletsToDo state={state} title={nav.pallets} work={pallets} />
      <VigilanceToDo state={state} kinds={vigilance} />
      <WorkRows state={state} title={words.groupRuns} urgency="calm" rows={today} now={now} says="status" />
      <WorkRows state={state} title={words.groupLater} urgency="calm" rows={others(later)} now={now} />
      {isQuiet && (
        <EmptyState title={words.nothingTitle} action={<LinkButton href={list}>{words.seeAllOrders}</LinkButton>}>
          {words.nothingCarrier}
        </EmptyState>
      )}
    </PortalShell>
  );
});
