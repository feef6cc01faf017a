import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { TextField } from "../../../../components/form/TextField.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { channelsWords } from "../../../../domain/i18n/channels/channels_words.ts";
import { errorOf } from "../../../(_lib)/form_answer.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { type State, viewerOf } from "../../../(_lib)/state.ts";
import { AccountHead } from "../../(_components)/AccountHead.tsx";
import type { PhoneData } from "../(_lib)/show_phone.ts";

export interface PhonePageProps {
  readonly data: PhoneData;
  readonly state: State;
  readonly url: URL;
}

/** A person's number: as it is, the code that another one waits for, and the way to give another. */
export function PhonePage({ data, state, url }: PhonePageProps) {
  const { title, current, isUnreachable, waiting, form, codeForm } = data;
  const { lang, session } = state;
  const { phone: words, unreachable } = channelsWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <ErrorSummary lang={lang} errors={[...codeForm.errors, ...form.errors]} />
      {current && isUnreachable && <Notice tone="watch">{unreachable(current.number)}</Notice>}
      {waiting !== null && (
        <Section id="code" title={words.confirmTitle} lead={words.sentTo(waiting)}>
          <Form action="/account/phone/confirmation" csrf={session?.csrf} operationId={codeForm.operationId}>
            <TextField
              lang={lang}
              name="code"
              label={words.code}
              hint={words.codeHint}
              error={errorOf(codeForm, "code")}
              inputmode="numeric"
              autocomplete="one-time-code"
              width="short"
              maxlength={10}
            />
            <FormActions>
              <Button kind="primary">{words.confirm}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
      <Section id="current" title={words.current} plain>
        {current === null ? <p>{words.none}</p> : (
          <>
            <DescriptionList
              items={[
                { term: words.number, value: current.number },
                { term: words.since, value: formats.dateTime(current.confirmedAt) },
              ]}
            />
            <div class="mt-3">
              <PostButton action="/account/phone/removal" csrf={session?.csrf} operationId={newOperationId()} icon="trash-2">
                {words.remove}
              </PostButton>
            </div>
          </>
        )}
      </Section>
      <Section id="enter" title={current === null ? words.enter : words.change} plain>
        <Form action="/account/phone" csrf={session?.csrf} operationId={form.operationId}>
          <TextField
            lang={lang}
            name="number"
            type="tel"
            label={words.number}
            hint={words.numberHint}
            value={form.values.number}
            error={errorOf(form, "number")}
            autocomplete="tel"
            width="medium"
          />
          <FormActions>
            <Button kind={waiting === null ? "primary" : "secondary"}>{words.send}</Button>
          </FormActions>
        </Form>
      </Section>
    </PortalShell>
  );
}
