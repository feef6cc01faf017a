import type { ComponentChildren } from "preact";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { Track } from "../../../components/status/Track.tsx";
import type { DriverTold } from "../../../domain/driver_news/driver_told.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { route } from "../../../domain/formats/route.ts";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { executionOf, isLate } from "../../../domain/orders/execution.ts";
import type { OrderView } from "../../../domain/orders/parties.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { newOperationId } from "../operation_id.ts";
import { type State, viewerOf } from "../state.ts";
import { type OrderStep, stepsFor } from "./next_step.ts";
import { DriverToldStatus } from "./DriverToldStatus.tsx";
import { ORDER_PATHS } from "./row_words.ts";
import { commercialTrack, executionTrack } from "./tracks.ts";

export interface OrderHeadProps {
  state: State;
  side: "shipper" | "carrier";
  order: OrderView;
  now: Instant;
  /** Whether the driver knows of it. */
  driverTold?: DriverTold | null;
}

/** What the order is, where it stands in both its lives, and the one thing to do next. */
export function OrderHead({ state, side, order, now, driverTold }: OrderHeadProps) {
  const { lang, words: { trade } } = state;
  const words = ordersWords(lang);
  const path = ORDER_PATHS[side];
  const { next, others } = stepsFor(viewerOf({ state }), side, order, now);
  return (
    <>
      <PageHead
        lang={lang}
        title={order.number}
        crumbs={[{ href: path, word: trade.orders }]}
        lead={<Summary state={state} side={side} order={order} now={now} driverTold={driverTold ?? null} />}
        actions={
          <>
            {next && <StepButton state={state} path={`${path}/${order.id}`} order={order} step={next} primary />}
            {others.map((step) => <StepButton key={step} state={state} path={`${path}/${order.id}`} order={order} step={step} />)}
          </>
        }
      />
      <Situation state={state} side={side} order={order} now={now} />
      <div class="tracks">
        <Track lang={lang} label={words.commercial} {...commercialTrack(order, trade)} />
        {order.commercial === "confirmed" && <Track lang={lang} label={words.execution} {...executionTrack(order, trade)} />}
      </div>
    </>
  );
}

function Summary({ state, side, order, now, driverTold }: OrderHeadProps) {
  const { lang, words: { trade } } = state;
  const words = ordersWords(lang);
  const [first] = order.stops;
  const { window, place } = first!;
  const formats = formatsFor(lang, place.timeZone);
  const { priceCents, palletServiceCents, priority, references } = order;
  const other = side === "shipper" ? order.carrier?.name ?? order.offers.at(-1)?.carrierName : order.shipper.name;
  const facts = [
    other,
    formats.window(window.from, window.to),
    references[side],
    priceCents !== undefined && words.priceWithoutVat(formats.money(priceCents)),
    palletServiceCents !== undefined && words.palletService(formats.money(palletServiceCents)),
    order.assignment && `${order.assignment.driverName}, ${order.assignment.plate}`,
  ];
  return (
    <>
      <b>{route(order)}</b>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {(priority === "urgent" || isLate(order, now) || driverTold) && (
        <p class="row">
          {isLate(order, now) && <Status tone="stopped" word={trade.late} />}
          {priority === "urgent" && <Status tone="needs-you" word={words.urgent} />}
          {driverTold && <DriverToldStatus state={state} told={driverTold} />}
        </p>
      )}
    </>
  );
}

/** One sentence where the state alone does not tell what is waited for. */
function Situation({ state, side, order, now }: OrderHeadProps) {
  const words = ordersWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const offer = order.offers.at(-1);
  const { cancelled } = order;
  if (cancelled) return <Notice tone="stop">{words.cancelledBy(cancelled.by, cancelled.reason)}</Notice>;
  if (offer?.state === "sent") {
    const until = formats.dateTime(offer.deadline);
    if (now >= offer.deadline) return <Notice tone="stop">{words.offerExpired(until)}</Notice>;
    return (
      <Notice tone="watch">{side === "carrier" ? words.answerBefore(until) : words.offerWaits(offer.carrierName, until)}</Notice>
    );
  }
  if (side === "shipper" && offer && order.commercial === "refused") {
    return <Notice tone="stop">{words.declined(offer.carrierName, offer.reason ?? "")}</Notice>;
  }
  if (side === "shipper" && offer && order.commercial === "expired") {
    return <Notice tone="stop">{words.expiredWithout(offer.carrierName)}</Notice>;
  }
  if (side === "shipper" && order.commercial === "confirmed") {
    const execution = executionOf(order);
    if (execution === "delivered") return <Notice tone="watch">{words.proofWaits}</Notice>;
    if (execution === "proof_received") return <Notice tone="watch">{words.proofToCheck}</Notice>;
  }
  return null;
}

interface StepButtonProps {
  state: State;
  path: string;
  order: OrderView;
  step: OrderStep;
  primary?: boolean;
}

/** A step is a link to its page, or a form of one button where nothing more is to be said. */
function StepButton({ state, path, order, step, primary = false }: StepButtonProps) {
  const words = ordersWords(state.lang);
  const link = (href: string, children: ComponentChildren) => (
    <LinkButton href={href} kind={primary ? "primary" : "quiet"}>{children}</LinkButton>
  );
  const post = (resource: string, children: ComponentChildren) => (
    <PostButton
      action={`${path}/${resource}`}
      csrf={state.session?.csrf}
      operationId={newOperationId()}
      hidden={{ revision: String(order.revision) }}
      kind={primary ? "primary" : "secondary"}
    >
      {children}
    </PostButton>
  );
  switch (step) {
    case "publish":
      return link(`${path}/offer`, words.publish);
    case "edit":
      return link(`${path}/edit`, words.edit);
    case "copy":
      return link(`/industry/orders/new?from=${order.id}`, words.copy);
    case "cancel":
      return link(`${path}/cancellation`, words.cancel);
    case "accept":
      return post("acceptance", words.accept);
    case "refuse":
      return link(`${path}/refusal`, words.refuse);
    case "assign":
      return link(`${path}/assignment`, words.assign);
    case "reassign":
      return link(`${path}/assignment`, words.reassign);
    case "send_proof":
      return link("#add-document", words.sendProof);
    case "verify":
      return post("verification", words.verify);
    case "settle_flags":
      return link("#flags", words.settleFlags);
    case "close":
      return post("closure", words.close);
  }
}
