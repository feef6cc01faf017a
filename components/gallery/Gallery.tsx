import type { Lang } from "../../domain/i18n/lang.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Section } from "../layout/Section.tsx";
import { Tabs } from "../layout/Tabs.tsx";
import { GalleryDriver, GalleryDriverAction } from "./GalleryDriver.tsx";
import { GalleryForms } from "./GalleryForms.tsx";
import { GalleryRecord } from "./GalleryRecord.tsx";
import { GalleryWork } from "./GalleryWork.tsx";

/** Every component in every state, on one page; it stands inside a `Shell`, which shows itself. */
export function Gallery({ lang }: { lang: Lang }) {
  return (
    <>
      <PageHead
        lang={lang}
        title="Composants"
        lead="Chaque composant dans chacun de ses états, avec des données de démonstration."
        crumbs={[{ href: "/admin", word: "Administration" }]}
        actions={<LinkButton href="#forms" kind="primary" icon="plus">Créer un ordre</LinkButton>}
      />
      <Tabs
        label="Familles de composants"
        tabs={[
          { href: "#today", word: "Travail du jour" },
          { href: "#lists", word: "Listes" },
          { href: "#states", word: "États" },
          { href: "#record", word: "Fiche" },
          { href: "#charts", word: "Graphiques" },
          { href: "#buttons", word: "Boutons" },
          { href: "#forms", word: "Formulaire" },
          { href: "#driver", word: "Conducteur" },
        ]}
      />
      <GalleryWork lang={lang} />
      <GalleryRecord lang={lang} />
      <GalleryForms lang={lang} />
      <Section id="driver" title="Conducteur" plain>
        <div class="phone phone-sample">
          <div class="stack p-4">
            <GalleryDriver lang={lang} />
          </div>
          <div class="thumb">
            <GalleryDriverAction />
          </div>
        </div>
      </Section>
    </>
  );
}
