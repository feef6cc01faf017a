import { FormActions } from "../../../../../components/form/FormActions.tsx";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { Status, type StatusTone } from "../../../../../components/status/Status.tsx";
import { formatsFor } from "../../../../../domain/formats/formats.ts";
import { orderFormWords } from "../../../../../domain/i18n/order_form/order_form_words.ts";
import type { ImportCounts } from "../../../../../kv/orders/import_orders.ts";
import type { State } from "../../../../(_lib)/state.ts";

/** How many orders an import made, found there already, and left out. */
export function ImportResult({ state: { lang }, counts }: { state: State; counts: ImportCounts }) {
  const words = orderFormWords(lang).import;
  const { integer } = formatsFor(lang);
  const line = (count: number, tone: StatusTone, one: string, many: (shown: string) => string) =>
    count === 0 ? null : (
      <li>
        <Status tone={tone} word={count === 1 ? one : many(integer(count))} />
      </li>
    );
  return (
    <div class="form">
      <ul class="panel">
        {line(counts.imported, "done", words.importedOne, words.imported) ?? <li>{words.nothing}</li>}
        {line(counts.skipped, "waiting", words.skippedOne, words.skipped)}
        {line(counts.faulty, "stopped", words.faultyOne, words.faulty)}
      </ul>
      {counts.faulty > 0 && <p>{words.partly}</p>}
      <FormActions>
        <LinkButton href="/industry/orders" kind="primary">{words.seeOrders}</LinkButton>
        <LinkButton href="/industry/orders/import" kind="quiet">{words.another}</LinkButton>
      </FormActions>
    </div>
  );
}
