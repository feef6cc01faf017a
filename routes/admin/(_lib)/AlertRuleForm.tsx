import type { ComponentChildren } from "preact";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Tabs } from "../../../components/layout/Tabs.tsx";
import { alertWords } from "../../../domain/i18n/alerts/alerts_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import type { AlertRule } from "../../../domain/monitoring/alert_rules.ts";
import type { FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";
import { ReasonField } from "./ReasonField.tsx";

export interface AlertRuleFormProps {
  state: State;
  rule: AlertRule;
  /** Where the form is shown and sent. */
  action: string;
  form: FormView;
  lead: string;
  save: string;
  /** The field that is set; the reason follows it. */
  children: ComponentChildren;
}

/** One of the two things that are set of an alert rule, with its reason. */
export function AlertRuleForm({ state, rule, action, form, lead, save, children }: AlertRuleFormProps) {
  const { lang } = state;
  const words = alertWords(lang);
  const address = `/admin/alerts/rules/${rule}`;
  return (
    <>
      <ErrorSummary lang={lang} errors={form.errors} />
      <PageHead
        lang={lang}
        title={fill(words.editTitle, { rule: words.rules[rule].name })}
        lead={lead}
        crumbs={[{ href: "/admin/alerts", word: words.title }]}
      />
      <Tabs
        label={words.edit}
        tabs={[{ href: address, word: words.threshold }, { href: `${address}/silence`, word: words.silence }]}
        current={action}
      />
      <Form action={action} csrf={state.session?.csrf} operationId={form.operationId}>
        {children}
        <ReasonField state={state} form={form} />
        <FormActions>
          <Button kind="primary">{save}</Button>
          <LinkButton href="/admin/alerts" kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
