import type { Lang } from "../../domain/i18n/lang.ts";
import { Button } from "../layout/Button.tsx";
import { EmptyState } from "../layout/EmptyState.tsx";
import { Figures } from "../layout/Figures.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Notice } from "../layout/Notice.tsx";
import { Section } from "../layout/Section.tsx";
import { WorkGroup, WorkItem } from "../layout/WorkGroup.tsx";
import { Late } from "../status/Late.tsx";
import { CsvLink } from "../table/CsvLink.tsx";
import { FilterBar } from "../table/FilterBar.tsx";
import { Pager } from "../table/Pager.tsx";
import { type Column, Table } from "../table/Table.tsx";
import { SelectField } from "../form/SelectField.tsx";
import { TextField } from "../form/TextField.tsx";
import { PalletCount } from "../status/PalletCount.tsx";
import { Status } from "../status/Status.tsx";
import { CARRIERS, ORDERS, type SampleOrder } from "./samples.ts";

const COLUMNS: readonly Column<SampleOrder>[] = [
  { head: "Ordre", cell: (order) => <a href="#lists">{order.number}</a> },
  {
    head: "Trajet",
    cell: (order) => (
      <span>
        {order.route}
        <small>{order.carrier}</small>
      </span>
    ),
  },
  { head: "Enlèvement", kind: "time", cell: (order) => order.pickup },
  { head: "Poids", kind: "number", cell: (order) => order.weight },
  { head: "Prix", kind: "number", cell: (order) => order.price },
  { head: "Palettes", cell: (order) => <PalletCount count={order.pallets} word="EUR" /> },
  {
    head: "Statut",
    cell: (order) => order.late ? <Late word={order.late} /> : <Status tone={order.tone} word={order.word} />,
  },
  {
    head: "Action",
    kind: "action",
    cell: (order) => order.next && <LinkButton href="#lists" size="small">{order.next}</LinkButton>,
  },
];

/** The day's work, lists and banners. */
export function GalleryWork({ lang }: { lang: Lang }) {
  return (
    <>
      <Section id="today" title="Aujourd’hui" plain>
        <Figures
          label="Chiffres du jour"
          figures={[
            { href: "#lists", value: "12", word: "Départs aujourd’hui", hint: "dont 4 avant midi" },
            { href: "#lists", value: "1", word: "En retard", tone: "stop" },
            { href: "#lists", value: "3", word: "Sans transporteur", tone: "watch" },
            { href: "#lists", value: "−27", word: "Solde de palettes", tone: "pallet" },
          ]}
        />
        <WorkGroup title="En retard" urgency="stop" count={1}>
          <WorkItem
            href="#today"
            need="Livraison en retard de 1 h 20"
            title="OT-2026-000131 · Vénissieux (69) → Lesquin (59)"
            detail="Transports Delmas, Karim Benali, FG-482-KL"
            action={<Button size="small">Prévenir le destinataire</Button>}
          />
        </WorkGroup>
        <WorkGroup title="Avant ce soir" urgency="watch" count={2}>
          <WorkItem
            href="#today"
            need="À accepter avant 16:40"
            title="OT-2026-000129 · Chalon-sur-Saône (71) → Strasbourg (67)"
            detail="Rhin Express, 1 015,00 €"
            action={<Button size="small">Relancer</Button>}
          />
          <WorkItem
            href="#today"
            need="3 palettes à confirmer"
            title="OT-2026-000130 · Saint-Priest (69) → Rungis (94)"
            detail="Frigo Vallée du Rhône"
            action={<Button size="small">Confirmer</Button>}
          />
        </WorkGroup>
        <WorkGroup title="Plus tard" urgency="calm" count={1}>
          <WorkItem href="#today" need="Mer. 25 nov., 07:00" title="OT-2026-000132 · Givors (69) → Brest (29)" />
        </WorkGroup>
      </Section>
      <Section id="lists" title="Listes" actions={<CsvLink lang={lang} href="#lists" />} plain>
        <FilterBar lang={lang} action="/admin/components" chips={[{ word: "Transporteur : Rhin Express", href: "#lists" }]}>
          <TextField lang={lang} name="filter.number" label="Numéro ou référence" type="search" optional />
          <SelectField
            lang={lang}
            name="filter.carrier"
            label="Transporteur"
            options={CARRIERS}
            value="rhin"
            empty="Tous"
            optional
          />
        </FilterBar>
        <Table caption="Ordres de transport" columns={COLUMNS} rows={ORDERS} />
        <Pager lang={lang} first="#lists" next="#lists" />
      </Section>
      <Section id="empty" title="Liste vide">
        <EmptyState
          icon="truck"
          title="Aucun ordre de transport"
          action={<LinkButton href="#empty" kind="primary" icon="plus">Créer un ordre</LinkButton>}
        >
          Vos ordres apparaîtront ici, du brouillon à la clôture. Créez le premier, ou importez un fichier CSV.
        </EmptyState>
      </Section>
      <Section id="notices" title="Bandeaux" plain>
        <Notice tone="info" title="Cet ordre est visible par Transports Delmas et Verrerie du Gier." />
        <Notice tone="go" title="L’ordre OT-2026-000131 est publié.">Transports Delmas a jusqu’à demain 16:40.</Notice>
        <Notice
          tone="watch"
          title="L’assurance de Rhin Express expire dans 6 jours."
          actions={<LinkButton href="#notices">Demander le document</LinkButton>}
        >
          Sans nouvelle attestation, ses offres seront bloquées le 30 novembre.
        </Notice>
        <Notice tone="stop" title="L’offre n’a pas été acceptée.">
          Elle a expiré à 16:40. Publiez l’ordre de nouveau pour la renvoyer.
        </Notice>
        <Notice tone="pallet" title="Vous devez 27 palettes EUR à Verrerie du Gier." />
      </Section>
    </>
  );
}
