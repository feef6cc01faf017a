import { galleryWords } from "../../domain/i18n/gallery/gallery_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
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
import { CARRIERS, FIRM, minutesIn, SITE_ADDRESS } from "./samples.ts";

/** Buttons and every field, right and wrong. */
export function GalleryForms({ lang }: { lang: Lang }) {
  const { buttons, form: words, record, sections } = galleryWords(lang);
  const { trade } = wordsFor(lang);
  const { integer, time } = formatsFor(lang);
  const endBeforeStart = words.endBeforeStart(time(minutesIn(0)));
  const weightMissing = words.weightMissing(integer(18_420.5));
  return (
    <>
      <Section id="buttons" title={sections.buttons}>
        <div class="row">
          <Button kind="primary" icon="plus">{buttons.create}</Button>
          <Button>{buttons.saveDraft}</Button>
          <Button kind="quiet" icon="copy">{buttons.copy}</Button>
          <Button kind="danger">{buttons.cancelOrder}</Button>
          <Button disabled>{buttons.publish}</Button>
          <LinkButton href="#buttons" icon="printer">{buttons.note}</LinkButton>
          <Button size="small">{buttons.chase}</Button>
        </div>
      </Section>
      <Section id="forms" title={sections.forms} plain>
        <ErrorSummary
          lang={lang}
          focus={false}
          errors={[{ name: "stops.0.windowEnd", message: endBeforeStart }, { name: "weight", message: weightMissing }]}
        />
        <Form action="/admin/components" files>
          <Fieldset
            legend={words.stop}
            hint={words.stopHint}
            actions={<Button kind="quiet" size="small" icon="trash-2">{buttons.remove}</Button>}
          >
            <SelectField
              lang={lang}
              name="stops.0.site"
              label={words.site}
              empty={words.chooseSite}
              value="shipper"
              options={[{ value: "shipper", label: `${FIRM.shipper}, ${SITE_ADDRESS}` }]}
            />
            <div class="fields">
              <DateTimeField lang={lang} name="stops.0.windowStart" label={words.windowStart} value="2026-11-24T08:00" />
              <DateTimeField
                lang={lang}
                name="stops.0.windowEnd"
                label={words.windowEnd}
                value="2026-11-24T07:30"
                error={endBeforeStart}
              />
            </div>
            <RadioGroup
              lang={lang}
              name="stops.0.pallets"
              label={words.palletExchange}
              value="deferred"
              options={[
                { value: "immediate", label: words.immediate, hint: words.immediateHint },
                { value: "deferred", label: words.deferred, hint: words.deferredHint },
                { value: "none", label: words.none },
              ]}
            />
          </Fieldset>
          <Fieldset legend={words.goods}>
            <TextField lang={lang} name="goods" label={words.description} value={words.descriptionValue} />
            <div class="fields">
              <NumberField lang={lang} name="packages" label={record.pallets} value="33" whole />
              <NumberField
                lang={lang}
                name="weight"
                label={words.grossWeight}
                unit="kg"
                value={words.wrongWeight}
                error={weightMissing}
              />
              <NumberField lang={lang} name="length" label={words.length} unit={words.lengthUnit} value="13,2" optional />
            </div>
            <CheckboxField
              lang={lang}
              name="adr"
              label={words.adr}
              hint={words.adrHint}
              checked
            />
          </Fieldset>
          <SelectField lang={lang} name="carrier" label={trade.orgKind.carrier} options={CARRIERS} empty={words.chooseCarrier} />
          <RadioGroup
            lang={lang}
            name="priority"
            label={words.priority}
            value="normal"
            inline
            options={(["normal", "high", "urgent"] as const).map((value) => ({ value, label: trade.priority[value] }))}
          />
          <DateField lang={lang} name="due" label={words.answerDue} value="2026-11-25" />
          <TextField
            lang={lang}
            name="email"
            label={words.email}
            hint={words.emailHint}
            type="email"
            autocomplete="email"
            optional
          />
          <TextAreaField
            lang={lang}
            name="instructions"
            label={words.instructions}
            value={words.instructionsValue}
            optional
          />
          <FileField lang={lang} name="photo" label={words.photo} accept="image/*,application/pdf" optional />
          <FormActions>
            <Button kind="primary">{buttons.publishOrder}</Button>
            <Button>{buttons.saveDraft}</Button>
            <LinkButton href="#forms" kind="quiet">{buttons.cancel}</LinkButton>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}
