import { formatsFor } from "../../domain/formats/formats.ts";
import { galleryWords } from "../../domain/i18n/gallery/gallery_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { Button } from "../layout/Button.tsx";
import { Form } from "../layout/Form.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Notice } from "../layout/Notice.tsx";
import { PalletCount } from "../status/PalletCount.tsx";
import { Status } from "../status/Status.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { FIRM, minutesIn, SITE_ADDRESS, timelineIn } from "./samples.ts";

/** What a driver's stop holds; `PhoneShell` frames it, with `GalleryDriverAction` at the thumb. */
export function GalleryDriver({ lang }: { lang: Lang }) {
  const { driver: words } = galleryWords(lang);
  const { time } = formatsFor(lang);
  return (
    <>
      <Status tone="needs-you" word={words.window(time(minutesIn(0)), time(minutesIn(120)))} />
      <address class="place">
        <strong>{FIRM.shipper}</strong>
        <span>{SITE_ADDRESS}</span>
        <small>{words.open(time(minutesIn(-60)), time(minutesIn(570)))}</small>
      </address>
      <div class="doors">
        <LinkButton href="geo:45.7081,4.8533" icon="navigation">{words.go}</LinkButton>
        <LinkButton href="tel:+33400000000" icon="phone">{words.call}</LinkButton>
      </div>
      <div class="row">
        <PalletCount count="33" word={words.toLoad} />
      </div>
      <Notice tone="watch" title={words.offline}>{words.waiting(2)}</Notice>
      <Timeline lang={lang} entries={timelineIn(lang).slice(0, 1)} />
      <LinkButton href="#driver" kind="quiet" icon="ban">{words.cannotLoad}</LinkButton>
    </>
  );
}

/** The one next action. */
export function GalleryDriverAction({ lang }: { lang: Lang }) {
  return (
    <Form action="/admin/components" layout="inline">
      <Button kind="primary" size="big" icon="check">{galleryWords(lang).driver.arrived}</Button>
    </Form>
  );
}
