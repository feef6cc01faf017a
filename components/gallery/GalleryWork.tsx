import { formatsFor } from "../../domain/formats/formats.ts";
import type { GalleryWords } from "../../domain/i18n/gallery/fr.ts";
import { galleryWords } from "../../domain/i18n/gallery/gallery_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { SelectField } from "../form/SelectField.tsx";
import { TextField } from "../form/TextField.tsx";
import { Button } from "../layout/Button.tsx";
import { EmptyState } from "../layout/EmptyState.tsx";
import { Figures } from "../layout/Figures.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Notice } from "../layout/Notice.tsx";
import { Section } from "../layout/Section.tsx";
import { WorkGroup, WorkItem } from "../layout/WorkGroup.tsx";
import { Late } from "../status/Late.tsx";
import { PalletCount } from "../status/PalletCount.tsx";
import { Status } from "../status/Status.tsx";
import { CsvLink } from "../table/CsvLink.tsx";
import { FilterBar } from "../table/FilterBar.tsx";
import { Pager } from "../table/Pager.tsx";
import { type Column, Table } from "../table/Table.tsx";
import { CARRIERS, DRIVER_NAME, FIRM, LATE_BY, minutesIn, ORDERS, PLATE, type SampleOrder, statusesIn } from "./samples.ts";

/** The day's work, lists and banners. */
export function GalleryWork({ lang }: { lang: Lang }) {
  const words = galleryWords(lang);
  return (
    <>
      <Section id="today" title={words.sections.today} plain>
        <GalleryToday lang={lang} words={words} />
      </Section>
      <Section id="lists" title={words.sections.lists} actions={<CsvLink lang={lang} href="#lists" />} plain>
        <GalleryList lang={lang} words={words} />
      </Section>
      <Section id="empty" title={words.sections.empty}>
        <EmptyState
          icon="truck"
          title={words.list.empty}
          action={<LinkButton href="#empty" kind="primary" icon="plus">{words.buttons.create}</LinkButton>}
        >
          {words.list.emptyText}
        </EmptyState>
      </Section>
      <Section id="notices" title={words.sections.notices} plain>
        <GalleryNotices lang={lang} words={words} />
      </Section>
    </>
  );
}

interface PartProps {
  lang: Lang;
  words: GalleryWords;
}

const [FIRST, SECOND, THIRD, FOURTH] = ORDERS as [SampleOrder, SampleOrder, SampleOrder, SampleOrder];
const DEADLINE = minutesIn(520);

function GalleryToday({ lang, words: { figures, work, buttons } }: PartProps) {
  const { dateTime, money, time } = formatsFor(lang);
  const title = ({ number, route }: SampleOrder) => `${number} · ${route}`;
  return (
    <>
      <Figures
        label={figures.label}
        figures={[
          { href: "#lists", value: "12", word: figures.leaving, hint: figures.beforeNoon(4) },
          { href: "#lists", value: "1", word: figures.late, tone: "stop" },
          { href: "#lists", value: "3", word: figures.uncovered, tone: "watch" },
          { href: "#lists", value: "−27", word: figures.balance, tone: "pallet" },
        ]}
      />
      <WorkGroup title={work.late} urgency="stop" count={1}>
        <WorkItem
          href="#today"
          need={work.lateNeed(LATE_BY)}
          title={title(FIRST)}
          detail={`${FIRST.carrier}, ${DRIVER_NAME}, ${PLATE}`}
          action={<Button size="small">{buttons.warn}</Button>}
        />
      </WorkGroup>
      <WorkGroup title={work.tonight} urgency="watch" count={2}>
        <WorkItem
          href="#today"
          need={work.acceptNeed(time(DEADLINE))}
          title={title(THIRD)}
          detail={`${THIRD.carrier}, ${money(THIRD.priceCents)}`}
          action={<Button size="small">{buttons.chase}</Button>}
        />
        <WorkItem
          href="#today"
          need={work.palletNeed(3)}
          title={title(SECOND)}
          detail={SECOND.carrier}
          action={<Button size="small">{buttons.confirm}</Button>}
        />
      </WorkGroup>
      <WorkGroup title={work.later} urgency="calm" count={1}>
        <WorkItem
          href="#today"
          need={dateTime(minutesIn(0) + DAY_MS)}
          title={title(FOURTH)}
        />
      </WorkGroup>
    </>
  );
}

function GalleryList({ lang, words: { list, lateBy, next } }: PartProps) {
  const { trade } = wordsFor(lang);
  const { dateTime, integer, money, weight } = formatsFor(lang);
  const statuses = statusesIn(trade);
  const columns: readonly Column<SampleOrder>[] = [
    { head: trade.order, cell: (order) => <a href="#lists">{order.number}</a> },
    {
      head: list.route,
      cell: (order) => (
        <span>
          {order.route}
          <small>{order.carrier}</small>
        </span>
      ),
    },
    { head: trade.pickup, kind: "time", cell: (order) => dateTime(order.pickupAt) },
    { head: list.weight, kind: "number", cell: (order) => weight(order.weightGrams) },
    { head: list.price, kind: "number", cell: (order) => money(order.priceCents) },
    { head: list.pallets, cell: (order) => <PalletCount count={integer(order.pallets)} word="EUR" /> },
    {
      head: list.status,
      cell: ({ isLate, status }) => isLate ? <Late word={lateBy(LATE_BY)} /> : <Status tone={status} word={statuses[status]} />,
    },
    {
      head: list.action,
      kind: "action",
      cell: (order) => order.next && <LinkButton href="#lists" size="small">{next[order.next]}</LinkButton>,
    },
  ];
  return (
    <>
      <FilterBar lang={lang} action="/admin/components" chips={[{ word: list.chip(FIRM.smallCarrier), href: "#lists" }]}>
        <TextField lang={lang} name="filter.number" label={list.number} type="search" optional />
        <SelectField
          lang={lang}
          name="filter.carrier"
          label={trade.orgKind.carrier}
          options={CARRIERS}
          value="small-carrier"
          empty={list.all}
          optional
        />
      </FilterBar>
      <Table caption={trade.orders} columns={columns} rows={ORDERS} />
      <Pager lang={lang} first="#lists" next="#lists" />
    </>
  );
}

function GalleryNotices({ lang, words: { notices, buttons } }: PartProps) {
  const { date, time } = formatsFor(lang);
  return (
    <>
      <Notice tone="info" title={notices.visible(FIRM.carrier, FIRM.shipper)} />
      <Notice tone="go" title={notices.published(FIRST.number)}>{notices.deadline(FIRM.carrier, time(DEADLINE))}</Notice>
      <Notice
        tone="watch"
        title={notices.expiring(FIRM.smallCarrier, 6)}
        actions={<LinkButton href="#notices">{buttons.askDocument}</LinkButton>}
      >
        {notices.blocking(date(minutesIn(0) + 6 * DAY_MS))}
      </Notice>
      <Notice tone="stop" title={notices.refused}>{notices.expired(time(DEADLINE))}</Notice>
      <Notice tone="pallet" title={notices.owed(27, FIRM.shipper)} />
    </>
  );
}
