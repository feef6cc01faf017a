import { DateField } from "../../../components/form/DateField.tsx";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { LICENCE_KINDS } from "../../../domain/vigilance/licence_kinds.ts";
import type { VigilanceDocument } from "../../../domain/vigilance/vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceField } from "../../../domain/vigilance/vigilance_rules.ts";
import { errorOf, type FormView } from "../form_answer.ts";
import type { State } from "../state.ts";

export interface ConfirmationFormProps {
  readonly state: State;
  readonly document: VigilanceDocument;
  readonly view: FormView;
  readonly action: string;
}

/** What a document says, to be compared with it: filled with what was read, each field with what was doubtful about it. */
export function ConfirmationForm({ state, document, view, action }: ConfirmationFormProps) {
  const { lang } = state;
  const words = vigilanceWords(lang);
  return (
    <>
      <ErrorSummary
        lang={lang}
        errors={view.errors.map((error) => {
          const label = words.fields[error.name as VigilanceField] as string | undefined;
          return label === undefined ? error : { ...error, message: `${label} : ${error.message}` };
        })}
      />
      <Form action={action} csrf={state.session?.csrf} operationId={view.operationId}>
        {VIGILANCE_RULES[document.kind].fields.map((name) => (
          <FieldOf key={name} state={state} document={document} view={view} name={name} />
        ))}
        <FormActions>
          <Button kind="primary" icon="check">
            {document.confirmations.length === 0 ? words.confirmButton : words.correctButton}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function FieldOf({ state, document, view, name }: Omit<ConfirmationFormProps, "action"> & { name: VigilanceField }) {
  const { lang } = state;
  const words = vigilanceWords(lang);
  const field = {
    lang,
    name,
    label: words.fields[name],
    value: view.values[name],
    hint: hintOf(state, document, name),
    error: errorOf(view, name),
    optional: name === "validFrom",
  };
  switch (name) {
    case "issuedOn":
    case "validFrom":
    case "validUntil":
      return <DateField {...field} />;
    case "licenceKind":
      return (
        <SelectField
          {...field}
          empty={words.chooseLicence}
          options={LICENCE_KINDS.map((kind) => ({ value: kind, label: words.licenceKinds[kind] }))}
        />
      );
    case "siren":
    case "securityCode":
    case "licenceNumber":
    case "policyNumber":
      return <TextField {...field} code maxlength={40} />;
    case "insurer":
      return <TextField {...field} maxlength={120} />;
  }
}

/** What stands on the paper where it fails a check, else what the field asks for. */
function hintOf({ lang }: State, { reading }: VigilanceDocument, name: VigilanceField): string | undefined {
  const words = vigilanceWords(lang);
  const doubtful = reading.state === "read" ? reading.fields.find((field) => field.name === name && field.fault) : undefined;
  if (doubtful?.fault) return words.written(doubtful.written, readingWords(lang).faults[doubtful.fault]);
  if (name === "validFrom") return words.validFromHint;
  return name === "securityCode" ? words.securityCodeHint : undefined;
}
