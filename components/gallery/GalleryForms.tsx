import type { Lang } from "../../domain/i18n/lang.ts";
import { CheckboxField } from "../form/CheckboxField.tsx";
import { DateField } from "../form/DateField.tsx";
import { DateTimeField } from "../form/DateTimeField.tsx";
import { ErrorSummary } from "../form/ErrorSummary.tsx";
import { Fieldset } from "../form/Fieldset.tsx";
import { FileField } from "../form/FileField.tsx";
import { FormActions } from "../form/FormActions.tsx";
import { NumberField } from "../form/NumberField.tsx";
import { RadioGroup } from "../form/RadioGroup.tsx";
import { SelectField } from "../form/SelectField.tsx";
import { TextAreaField } from "../form/TextAreaField.tsx";
import { TextField } from "../form/TextField.tsx";
import { Button } from "../layout/Button.tsx";
import { Form } from "../layout/Form.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Section } from "../layout/Section.tsx";
import { CARRIERS } from "./samples.ts";

const END_BEFORE_START = "Indiquez une fin de créneau après 08:00.";
const WEIGHT_MISSING = "Indiquez un poids en kilogrammes, par exemple 18 420,5.";

/** Buttons and every field, right and wrong. */
export function GalleryForms({ lang }: { lang: Lang }) {
  return (
    <>
      <Section id="buttons" title="Boutons">
        <div class="row">
          <Button kind="primary" icon="plus">Créer un ordre</Button>
          <Button>Enregistrer le brouillon</Button>
          <Button kind="quiet" icon="copy">Copier</Button>
          <Button kind="danger">Annuler l’ordre</Button>
          <Button disabled>Publier</Button>
          <LinkButton href="#buttons" icon="printer">Lettre de voiture</LinkButton>
          <Button size="small">Relancer</Button>
        </div>
      </Section>
      <Section id="forms" title="Formulaire" plain>
        <ErrorSummary
          lang={lang}
          focus={false}
          errors={[{ name: "stops.0.windowEnd", message: END_BEFORE_START }, { name: "weight", message: WEIGHT_MISSING }]}
        />
        <Form action="/admin/components" files>
          <Fieldset
            legend="Enlèvement 1"
            hint="Les heures sont celles du site."
            actions={<Button kind="quiet" size="small" icon="trash-2">Retirer</Button>}
          >
            <SelectField
              lang={lang}
              name="stops.0.site"
              label="Site"
              empty="Choisir un site"
              value="gier"
              options={[{ value: "gier", label: "Verrerie du Gier, 12 rue des Ateliers, 69200 Vénissieux" }]}
            />
            <div class="fields">
              <DateTimeField lang={lang} name="stops.0.windowStart" label="Début du créneau" value="2026-11-24T08:00" />
              <DateTimeField
                lang={lang}
                name="stops.0.windowEnd"
                label="Fin du créneau"
                value="2026-11-24T07:30"
                error={END_BEFORE_START}
              />
            </div>
            <RadioGroup
              lang={lang}
              name="stops.0.pallets"
              label="Échange de palettes"
              value="deferred"
              options={[
                { value: "immediate", label: "Échange immédiat", hint: "Autant de palettes rendues que chargées." },
                { value: "deferred", label: "Échange différé", hint: "La dette s’inscrit au compte du transporteur." },
                { value: "none", label: "Sans échange" },
              ]}
            />
          </Fieldset>
          <Fieldset legend="Marchandise">
            <TextField lang={lang} name="goods" label="Désignation" value="Flacons verre 75 cl" />
            <div class="fields">
              <NumberField lang={lang} name="packages" label="Palettes" value="33" whole />
              <NumberField lang={lang} name="weight" label="Poids brut" unit="kg" value="dix-huit" error={WEIGHT_MISSING} />
              <NumberField lang={lang} name="length" label="Longueur" unit="m de plancher" value="13,2" optional />
            </div>
            <CheckboxField
              lang={lang}
              name="adr"
              label="Marchandise dangereuse (ADR)"
              hint="Le numéro ONU et la classe seront demandés."
              checked
            />
          </Fieldset>
          <SelectField lang={lang} name="carrier" label="Transporteur" options={CARRIERS} empty="Choisir un transporteur" />
          <RadioGroup
            lang={lang}
            name="priority"
            label="Priorité"
            value="normal"
            inline
            options={[{ value: "normal", label: "Normale" }, { value: "high", label: "Haute" }, {
              value: "urgent",
              label: "Urgente",
            }]}
          />
          <DateField lang={lang} name="due" label="Réponse attendue le" value="2026-11-25" />
          <TextField
            lang={lang}
            name="email"
            label="Adresse électronique du contact"
            hint="Il recevra le lien de suivi."
            type="email"
            autocomplete="email"
            optional
          />
          <TextAreaField
            lang={lang}
            name="instructions"
            label="Instructions au conducteur"
            value="Quai 4, se présenter au poste de garde. Chaussures de sécurité."
            optional
          />
          <FileField lang={lang} name="photo" label="Photo ou scan émargé" accept="image/*,application/pdf" optional />
          <FormActions>
            <Button kind="primary">Publier l’ordre</Button>
            <Button>Enregistrer le brouillon</Button>
            <LinkButton href="#forms" kind="quiet">Annuler</LinkButton>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}
