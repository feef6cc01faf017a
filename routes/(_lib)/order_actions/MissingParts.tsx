import { fieldId } from "../../../components/form/field_id.ts";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { orderFormWords } from "../../../domain/i18n/order_form/order_form_words.ts";
import { formFieldOf, orderFormValues } from "../../../domain/orders/order_form_values.ts";
import { publishingRequirements } from "../../../domain/orders/publishing_requirements.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { freshForm, refusalText } from "../form_answer.ts";
import { placeOf } from "../order_form/order_fields.ts";
import type { State } from "../state.ts";

/** What the order still lacks before a carrier may be asked, each a link to its field in the form; nothing when it is complete. */
export function MissingParts({ state, order }: { state: State; order: Order }) {
  const missing = publishingRequirements(order);
  if (missing.length === 0) return null;
  const { lang, words } = state;
  const { offer } = orderActionsWords(lang);
  const edit = `/industry/orders/${order.id}/edit`;
  const fields = { lang, words, form: orderFormWords(lang), view: freshForm(orderFormValues(order)) };
  return (
    <Notice
      tone="watch"
      title={offer.missingTitle}
      actions={<LinkButton href={edit} icon="pencil">{offer.complete}</LinkButton>}
    >
      <p>{offer.missingText}</p>
      <ul>
        {missing.map((requirement) => {
          const name = formFieldOf(requirement.field ?? "");
          const row = placeOf(fields, name)[0];
          return (
            <li key={name}>
              <a class="inline-block py-2.5" href={`${edit}#${fieldId(name)}`}>
                {`${row === undefined ? "" : `${row} – `}${refusalText(state, requirement)}`}
              </a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
