import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import type { OrderView } from "../../../domain/orders/parties.ts";
import type { State } from "../state.ts";

/** Leads the shipper of an order to its carrier's vigilance file; nothing while the order has no carrier. */
export function VigilanceLink({ state, order }: { state: State; order: Pick<OrderView, "id" | "offers"> }) {
  const offer = order.offers.at(-1);
  if (offer?.state !== "sent" && offer?.state !== "accepted") return null;
  return (
    <p class="mb-6">
      <LinkButton href={`/industry/orders/${order.id}/vigilance`} kind="quiet" icon="shield-check">
        {vigilanceWords(state.lang).carrierLink}
      </LinkButton>
    </p>
  );
}
