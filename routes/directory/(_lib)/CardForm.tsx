import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import type { Card } from "../../../kv/directory/book.ts";
import type { FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";
import { type CardKind, listPath } from "./card_kind.ts";

export interface CardFormProps<T extends Card, Fields> {
  readonly state: State;
  readonly kind: CardKind<T, Fields>;
  readonly form: FormView;
  readonly action: string;
  /** The card's versionstamp when it was read; none for a new card. */
  readonly revision?: string | undefined;
  /** What the card now says, when somebody else has changed it since the form was opened. */
  readonly now?: Readonly<Record<string, string>> | undefined;
}

/** The form that makes or changes a card. */
export function CardForm<T extends Card, Fields>({ state, kind, form, action, revision, now }: CardFormProps<T, Fields>) {
  const { lang } = state;
  const facts = kind.factsOf(form.values, state);
  const errors = form.errors.map((error) => {
    const fact = facts.find(({ name }) => name === error.name);
    return fact ? { ...error, message: `${fact.label} : ${error.message}` } : error;
  });
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      {now && <Differences state={state} kind={kind} now={now} typed={form.values} />}
      <Form action={action} csrf={state.session?.csrf} operationId={form.operationId}>
        {revision !== undefined && <HiddenField name="revision" value={revision} />}
        {kind.fields({ state, form })}
        <FormActions>
          <Button kind="primary">{directoryWords(lang).save}</Button>
          <LinkButton href={listPath(kind)} kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}

/** What somebody else's change and the present form say differently, field by field. */
function Differences<T extends Card, Fields>({ state, kind, now, typed }: {
  readonly state: State;
  readonly kind: CardKind<T, Fields>;
  readonly now: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
}) {
  const words = directoryWords(state.lang);
  const yours = new Map(kind.factsOf(typed, state).map(({ name, value }) => [name, value]));
  const different = kind.factsOf(now, state).filter(({ name, value }) => yours.get(name) !== value);
  return (
    <div class="stack mb-6">
      <Notice tone="watch" title={words.changedTitle} announce>
        {different.length > 0 ? words.changedText : words.changedNothing}
      </Notice>
      {different.length > 0 && (
        <Table
          caption={words.changedTitle}
          rows={different}
          columns={[
            { head: words.field, cell: ({ label }) => label },
            { head: words.now, cell: ({ value }) => value || words.nothing },
            { head: words.yours, cell: ({ name }) => yours.get(name) || words.nothing },
          ]}
        />
      )}
    </div>
  );
}
