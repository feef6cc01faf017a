import type { Lang } from "../../domain/i18n/lang.ts";
import { Button } from "../layout/Button.tsx";
import { Form } from "../layout/Form.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Notice } from "../layout/Notice.tsx";
import { PalletCount } from "../status/PalletCount.tsx";
import { Status } from "../status/Status.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { TIMELINE } from "./samples.ts";

/** What a driver's stop holds; `PhoneShell` frames it, with `GalleryDriverAction` at the thumb. */
export function GalleryDriver({ lang }: { lang: Lang }) {
  return (
    <>
      <Status tone="needs-you" word="Enlèvement, 08:00 à 10:00" />
      <address class="place">
        <strong>Verrerie du Gier</strong>
        <span>12 rue des Ateliers, 69200 Vénissieux</span>
        <small>Ouvert de 07:00 à 17:30. Quai 4, poste de garde.</small>
      </address>
      <div class="doors">
        <LinkButton href="geo:45.6972,4.8867" icon="navigation">Y aller</LinkButton>
        <LinkButton href="tel:+33400000000" icon="phone">Appeler</LinkButton>
      </div>
      <div class="row">
        <PalletCount count="33" word="palettes EUR à charger" />
      </div>
      <Notice tone="watch" title="Pas de réseau.">2 étapes partiront dès le retour du réseau.</Notice>
      <Timeline lang={lang} entries={TIMELINE.slice(0, 1)} />
      <LinkButton href="#driver" kind="quiet" icon="ban">Je ne peux pas charger</LinkButton>
    </>
  );
}

/** The one next action. */
export function GalleryDriverAction() {
  return (
    <Form action="/admin/components" layout="inline">
      <Button kind="primary" size="big" icon="check">Je suis arrivé</Button>
    </Form>
  );
}
