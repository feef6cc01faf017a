import { formatsFor } from "../../domain/formats/formats.ts";
import { galleryWords } from "../../domain/i18n/gallery/gallery_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { BarChart } from "../chart/BarChart.tsx";
import { LineChart } from "../chart/LineChart.tsx";
import { DescriptionList } from "../layout/DescriptionList.tsx";
import { Section } from "../layout/Section.tsx";
import { Tabs } from "../layout/Tabs.tsx";
import { Late } from "../status/Late.tsx";
import { PalletCount } from "../status/PalletCount.tsx";
import { Status, type StatusTone } from "../status/Status.tsx";
import { Track } from "../status/Track.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import {
  DRIVER_NAME,
  FIRM,
  LATE_BY,
  ORDERS,
  ORDERS_BY_CARRIER,
  ORDERS_BY_WEEK,
  PLATE,
  statusesIn,
  stepsIn,
  timelineIn,
} from "./samples.ts";

/** One record: its states, its facts, its story, its figures. */
export function GalleryRecord({ lang }: { lang: Lang }) {
  const gallery = galleryWords(lang);
  const { record: words, sections } = gallery;
  const { trade } = wordsFor(lang);
  const { money } = formatsFor(lang);
  const steps = stepsIn(lang);
  return (
    <>
      <Section id="states" title={sections.states}>
        <div class="row">
          {Object.entries(statusesIn(trade)).map(([tone, word]) => <Status key={tone} tone={tone as StatusTone} word={word} />)}
          <Late word={gallery.lateBy(LATE_BY)} />
          <PalletCount count="+33" word={gallery.pallets} />
          <PalletCount count="−27" word={gallery.pallets} />
        </div>
        <Track lang={lang} label={words.commercial} steps={steps.commercial} current={steps.commercial.length} />
        <Track lang={lang} label={words.execution} steps={steps.execution} current={3} />
        <Track lang={lang} label={words.commercial} steps={steps.refused} current={2} stopped />
      </Section>
      <Section id="record" title={sections.record} plain>
        <Tabs
          label={words.tabs}
          current="#record"
          tabs={[
            { href: "#record", word: words.summary },
            { href: "#timeline", word: words.stops, count: 3 },
            { href: "#timeline", word: words.documents, count: 2 },
            { href: "#timeline", word: words.pallets },
            { href: "#timeline", word: words.history },
          ]}
        />
        <div class="beside">
          <div class="panel">
            <DescriptionList
              items={[
                { term: words.shipper, value: FIRM.shipper },
                { term: trade.orgKind.carrier, value: FIRM.carrier },
                { term: words.price, value: <span class="tabular">{money(ORDERS[0]!.priceCents)}</span> },
                { term: words.driver, value: DRIVER_NAME },
                { term: words.vehicle, value: words.trailer(PLATE) },
                { term: words.pallets, value: <PalletCount count="33" word={gallery.pallets} /> },
                { term: words.instructions, value: words.gate, wide: true },
              ]}
            />
          </div>
          <div class="panel" id="timeline">
            <h3>{words.history}</h3>
            <Timeline lang={lang} entries={timelineIn(lang)} />
          </div>
        </div>
      </Section>
      <GalleryCharts lang={lang} />
    </>
  );
}

function GalleryCharts({ lang }: { lang: Lang }) {
  const { charts: words, sections } = galleryWords(lang);
  const weeks = Object.entries(ORDERS_BY_WEEK).map(([week, value]) => ({ label: words.weekLabel(Number(week)), value }));
  return (
    <Section id="charts" title={sections.charts} plain>
      <div class="split">
        <div class="panel">
          <BarChart
            lang={lang}
            id="by-carrier"
            title={words.byCarrier}
            description={words.byCarrierText(FIRM.carrier, 96)}
            heads={{ label: wordsFor(lang).trade.orgKind.carrier, value: words.orders }}
            points={ORDERS_BY_CARRIER}
          />
        </div>
        <div class="panel">
          <LineChart
            lang={lang}
            id="by-week"
            title={words.byWeek}
            description={words.byWeekText(61, 96, 44)}
            heads={{ label: words.week, value: words.orders }}
            points={weeks}
          />
        </div>
      </div>
    </Section>
  );
}
