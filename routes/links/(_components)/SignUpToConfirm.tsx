import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { signUpWords } from "../../../domain/i18n/sign_up/sign_up_words.ts";
import type { SignUp } from "../../../domain/identity/sign_up.ts";
import { organisationLabels } from "../../(_lib)/organisations/OrganisationFields.tsx";
import type { State } from "../../(_lib)/state.ts";

/** What was typed at sign-up, to be checked before it is confirmed. */
export function SignUpToConfirm({ state: { lang, words: { trade } }, signUp }: { state: State; signUp: SignUp }) {
  const words = signUpWords(lang);
  const labels = organisationLabels(lang);
  const { organisation: { kind, name, siret, vatNumber, address }, person } = signUp;
  const place = [address.line1, address.line2, `${address.postcode} ${address.city}`, address.country];
  return (
    <>
      <div class="panel">
        <DescriptionList
          items={[
            { term: labels.name!, value: name },
            { term: words.kind, value: trade.orgKind[kind] },
            { term: labels.siret!, value: siret },
            { term: labels.vatNumber!, value: vatNumber },
            { term: labels["address.line1"]!, value: place.filter(Boolean).join(", "), wide: true },
            { term: words.name, value: person.name },
            { term: words.email, value: person.email },
          ]}
        />
      </div>
      <p>
        {words.check} <a href="/sign-up">{words.again}</a>
      </p>
    </>
  );
}
