import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { palletRefusalWords } from "../../../domain/i18n/pallet_refusals/pallet_refusal_words.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import type { PalletRefusal } from "../../../domain/pallets/refusals.ts";
import type { PartyKey } from "../../../domain/pallets/types.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { accountPath } from "../../(_lib)/pallets/pallet_phrases.ts";

/** Why something cannot be done to an entry any more, and where its account is. */
export function Refused({ state, refusal, other }: { state: State; refusal: PalletRefusal; other: PartyKey }) {
  const { lang } = state;
  const words = palletsWords(lang);
  return (
    <div class="stack">
      <PageHead lang={lang} title={words.refusedTitle} crumbs={[{ href: "/pallets", word: words.title }]} />
      <Notice tone="watch" announce>{palletRefusalWords(lang)[refusal]}</Notice>
      <div class="actions">
        <LinkButton href={accountPath(viewerOf({ state }).orgId, other)}>{words.toStatement}</LinkButton>
      </div>
    </div>
  );
}
