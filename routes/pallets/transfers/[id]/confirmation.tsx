import { page } from "fresh";
import { palletsWords } from "../../../../domain/i18n/pallets/pallets_words.ts";
import { PALLET_REFUSALS, type PalletRefusal } from "../../../../domain/pallets/refusals.ts";
import type { PartyKey } from "../../../../domain/pallets/types.ts";
import { confirmEntry } from "../../../../kv/pallets/change_entry.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { loadEntry, ruledOn } from "../../(_lib)/load_entry.ts";
import { accountPath, otherSide } from "../../../(_lib)/pallets/pallet_phrases.ts";
import { Refused } from "../../(_lib)/Refused.tsx";

interface RefusedData {
  readonly title: string;
  readonly refusal: PalletRefusal;
  readonly other: PartyKey;
}

/** Confirms the exchange that a transfer is part of. */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store }, lang } = ctx.state;
    const viewer = viewerOf(ctx);
    const { entry } = await loadEntry(ctx);
    const other = otherSide(entry, viewer.orgId);
    const confirmed = ruledOn(await confirmEntry(store, viewer, entry.transfer.id, operationOf(ctx)));
    if (confirmed.ok) return seeOther(`${accountPath(viewer.orgId, other)}?done=confirmed`);
    const { refusal } = confirmed;
    return page<RefusedData>({ title: palletsWords(lang).refusedTitle, refusal, other }, { status: PALLET_REFUSALS[refusal] });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { refusal, other } = data as RefusedData;
  return (
    // The language switch comes back to the accounts: this page answers a form only.
    <PortalShell state={state} url={new URL("/pallets", url)}>
      <Refused state={state} refusal={refusal} other={other} />
    </PortalShell>
  );
});
