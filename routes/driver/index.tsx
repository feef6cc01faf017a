import { page } from "fresh";
import { EmptyState } from "../../components/layout/EmptyState.tsx";
import { PhoneShell } from "../../components/layout/PhoneShell.tsx";
import { PostButton } from "../../components/layout/PostButton.tsx";
import { WorkGroup, WorkItem } from "../../components/layout/WorkGroup.tsx";
import { Status } from "../../components/status/Status.tsx";
import { type Day, driverDay } from "../../domain/driver/day.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import { channelsWords } from "../../domain/i18n/channels/channels_words.ts";
import { driverWords } from "../../domain/i18n/driver/driver_words.ts";
import { driverPinWords } from "../../domain/i18n/driver_pin/driver_pin_words.ts";
import { addDays } from "../../domain/time/local.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { PushButton } from "../../islands/PushButton.tsx";
import { listDriverStops } from "../../kv/orders/list_orders.ts";
import type { DriverStopRow } from "../../kv/orders/orders.ts";
import { listDevices } from "../../kv/push/push_devices.ts";
import { COOKIES, cookiesOf } from "../(_lib)/cookies.ts";
import { stopPath } from "../(_lib)/driver/load_stop.ts";
import { stopTone } from "../(_lib)/driver/stop_tone.ts";
import { Unsent } from "../(_lib)/driver/Unsent.tsx";
import { newOperationId } from "../(_lib)/operation_id.ts";
import { define, type State, viewerOf } from "../(_lib)/state.ts";

/** How far back a stop that was not finished is looked for. */
const DAYS_BACK = 14;

interface TodayView {
  readonly title: string;
  readonly day: Day<DriverStopRow>;
  /** The phone is one that drivers share. */
  readonly isShared: boolean;
  /** By which key this phone's browser is notified, and which of the driver's browsers are; null on a shared phone, which is another's in a moment. */
  readonly push: { readonly publicKey: string; readonly known: readonly string[] } | null;
}

/** The driver's stops: those of today, before them what earlier days left, after them what the night leads to. */
export const handler = define.handlers({
  async GET(ctx) {
    const { deps: { store, ports }, lang } = ctx.state;
    const viewer = viewerOf(ctx);
    const today = dayOf(store.now(), viewer.timeZone);
    const rows = await listDriverStops(store.kv, viewer.id, addDays(today, -DAYS_BACK), addDays(today, 1));
    const headers = { "cache-control": "no-store", "x-driver": viewer.id };
    const isShared = COOKIES.phone in cookiesOf(ctx.req);
    const push = isShared ? null : {
      publicKey: await ports.push.publicKey(),
      known: (await listDevices(store.kv, viewer.id)).map(({ id }) => id),
    };
    return page<TodayView>({ title: driverWords(lang).today, day: driverDay(rows, today), isShared, push }, { headers });
  },
});

const URGENCY = { overdue: "stop", today: "watch", tomorrow: "calm" } as const;

export default define.page<typeof handler>(({ data, state }) => {
  const { title, day, isShared, push } = data as TodayView;
  const { lang, words: { site } } = state;
  const words = driverWords(lang);
  const stops = Object.values(day).flat();
  const csrf = state.session?.csrf;
  return (
    <PhoneShell
      lang={lang}
      path="/driver"
      csrf={csrf}
      title={title}
      foot={
        <PostButton
          action={isShared ? "/driver/handover" : "/sign-out"}
          csrf={csrf}
          operationId={newOperationId()}
          kind="quiet"
          icon="log-out"
        >
          {isShared ? driverPinWords(lang).change : site.signOut}
        </PostButton>
      }
    >
      <Unsent state={state} pages={stops.map(({ orderId, stopId }) => stopPath(orderId, stopId))} />
      {stops.length === 0 && <EmptyState icon="truck" title={words.todayEmpty}>{words.todayEmptyText}</EmptyState>}
      {(["overdue", "today", "tomorrow"] as const).filter((group) => day[group].length > 0).map((group) => (
        <WorkGroup key={group} title={words.groups[group]} urgency={URGENCY[group]} count={day[group].length}>
          {day[group].map((row) => <StopItem key={row.stopId} state={state} row={row} />)}
        </WorkGroup>
      ))}
      {push && (
        <PushButton
          {...push}
          path="/driver/push"
          hidden={{ csrf: csrf ?? "", operation: newOperationId() }}
          words={channelsWords(lang).push.island}
          section={channelsWords(lang).push.onPhone}
        />
      )}
    </PhoneShell>
  );
});

function StopItem({ state, row }: { state: State; row: DriverStopRow }) {
  const { trade } = state.words;
  const formats = formatsFor(state.lang, row.zone);
  return (
    <WorkItem
      href={stopPath(row.orderId, row.stopId)}
      title={`${row.name}, ${row.city}`}
      need={`${trade.stopKind[row.kind]} · ${formats.window(row.from, row.to)}`}
      detail={row.number}
      action={<Status tone={stopTone(row.state)} word={row.departed ? trade.departed : trade.stopState[row.state]} />}
    />
  );
}
