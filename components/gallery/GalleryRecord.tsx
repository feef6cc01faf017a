import type { Lang } from "../../domain/i18n/lang.ts";
import { BarChart } from "../chart/BarChart.tsx";
import { LineChart } from "../chart/LineChart.tsx";
import { DescriptionList } from "../layout/DescriptionList.tsx";
import { Section } from "../layout/Section.tsx";
import { Tabs } from "../layout/Tabs.tsx";
import { Late } from "../status/Late.tsx";
import { PalletCount } from "../status/PalletCount.tsx";
import { Status } from "../status/Status.tsx";
import { Track } from "../status/Track.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { COMMERCIAL_STEPS, EXECUTION_STEPS, ORDERS_BY_CARRIER, ORDERS_BY_WEEK, STATUSES, TIMELINE } from "./samples.ts";

/** One record: its states, its facts, its story, its figures. */
export function GalleryRecord({ lang }: { lang: Lang }) {
  return (
    <>
      <Section id="states" title="États">
        <div class="row">
          {STATUSES.map(({ tone, word }) => <Status key={tone} tone={tone} word={word} />)}
          <Late word="En retard de 1 h 20" />
          <PalletCount count="+33" word="palettes EUR" />
          <PalletCount count="−27" word="palettes EUR" />
        </div>
        <Track lang={lang} label="Commande" steps={COMMERCIAL_STEPS} current={COMMERCIAL_STEPS.length} />
        <Track lang={lang} label="Exécution" steps={EXECUTION_STEPS} current={3} />
        <Track lang={lang} label="Commande" steps={["Brouillon", "Publié", "Refusé"]} current={2} stopped />
      </Section>
      <Section id="record" title="Fiche" plain>
        <Tabs
          label="Vues de l’ordre"
          current="#record"
          tabs={[
            { href: "#record", word: "Résumé" },
            { href: "#timeline", word: "Arrêts", count: 3 },
            { href: "#timeline", word: "Documents", count: 2 },
            { href: "#timeline", word: "Palettes" },
            { href: "#timeline", word: "Historique" },
          ]}
        />
        <div class="beside">
          <div class="panel">
            <DescriptionList
              items={[
                { term: "Donneur d’ordre", value: "Verrerie du Gier" },
                { term: "Transporteur", value: "Transports Delmas" },
                { term: "Prix convenu", value: <span class="tabular">1 240,00 €</span> },
                { term: "Conducteur", value: "Karim Benali" },
                { term: "Véhicule", value: "FG-482-KL, semi tautliner" },
                { term: "Palettes", value: <PalletCount count="33" word="EUR" /> },
                { term: "Instructions", value: "Quai 4, se présenter au poste de garde.", wide: true },
              ]}
            />
          </div>
          <div class="panel" id="timeline">
            <h3>Historique</h3>
            <Timeline lang={lang} entries={TIMELINE} />
          </div>
        </div>
      </Section>
      <Section id="charts" title="Graphiques" plain>
        <div class="split">
          <div class="panel">
            <BarChart
              lang={lang}
              id="by-carrier"
              title="Ordres confiés en novembre"
              description="Transports Delmas fait près de la moitié des 96 ordres."
              heads={{ label: "Transporteur", value: "Ordres" }}
              points={ORDERS_BY_CARRIER}
            />
          </div>
          <div class="panel">
            <LineChart
              lang={lang}
              id="by-week"
              title="Ordres par semaine"
              description="De 61 à 96 ordres en huit semaines, avec un creux en semaine 44."
              heads={{ label: "Semaine", value: "Ordres" }}
              points={ORDERS_BY_WEEK}
            />
          </div>
        </div>
      </Section>
    </>
  );
}
