import { HttpError, page } from "fresh";
import { palletsWords } from "../../../../domain/i18n/pallets/pallets_words.ts";
import { type FormView, freshForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define } from "../../../(_lib)/state.ts";
import { DisputePage } from "../../(_lib)/DisputePage.tsx";
import { loadEntry, type NamedEntry } from "../../(_lib)/load_entry.ts";

interface DisputeData {
  readonly title: string;
  readonly found: NamedEntry;
  readonly form: FormView;
}

/** The dispute of a transfer, for its two sides. */
export const handler = define.handlers({
  async GET(ctx) {
    const found = await loadEntry(ctx);
    if (found.entry.dispute === undefined) throw new HttpError(404);
    return page<DisputeData>({ title: palletsWords(ctx.state.lang).dispute, found, form: freshForm() });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { found, form } = data as DisputeData;
  return (
    <PortalShell state={state} url={url}>
      <DisputePage state={state} found={found} form={form} />
    </PortalShell>
  );
});
