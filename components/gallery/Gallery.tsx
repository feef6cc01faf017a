import { galleryWords } from "../../domain/i18n/gallery/gallery_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { LinkButton } from "../layout/LinkButton.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { Section } from "../layout/Section.tsx";
import { Tabs } from "../layout/Tabs.tsx";
import { GalleryDriver, GalleryDriverAction } from "./GalleryDriver.tsx";
import { GalleryForms } from "./GalleryForms.tsx";
import { GalleryRecord } from "./GalleryRecord.tsx";
import { GalleryWork } from "./GalleryWork.tsx";

/** Every component in every state, on one page; it stands inside a `Shell`, which shows itself. */
export function Gallery({ lang }: { lang: Lang }) {
  const words = galleryWords(lang);
  return (
    <>
      <PageHead
        lang={lang}
        title={words.title}
        lead={words.lead}
        crumbs={[{ href: "/admin", word: words.admin }]}
        actions={<LinkButton href="#forms" kind="primary" icon="plus">{words.buttons.create}</LinkButton>}
      />
      <Tabs
        label={words.families}
        tabs={Object.entries(words.sections).map(([id, word]) => ({ href: `#${id}`, word }))}
      />
      <GalleryWork lang={lang} />
      <GalleryRecord lang={lang} />
      <GalleryForms lang={lang} />
      <Section id="driver" title={words.sections.driver} plain>
        <div class="phone phone-sample">
          <div class="stack p-4">
            <GalleryDriver lang={lang} />
          </div>
          <div class="thumb">
            <GalleryDriverAction lang={lang} />
          </div>
        </div>
      </Section>
    </>
  );
}
