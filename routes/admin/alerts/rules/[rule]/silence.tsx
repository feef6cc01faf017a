import { HttpError, page } from "fresh";
import { z } from "zod";
import { SelectField } from "../../../../../components/form/SelectField.tsx";
import { oneOf } from "../../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../../domain/forms/form.ts";
import { alertWords } from "../../../../../domain/i18n/alerts/alerts_words.ts";
import { type AlertRule, isAlertRule } from "../../../../../domain/monitoring/alert_rules.ts";
import { HOUR_MS } from "../../../../../domain/time/instant.ts";
import { silenceRule } from "../../../../../kv/monitoring/change_rules.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";
import { AlertRuleForm } from "../../../(_lib)/AlertRuleForm.tsx";
import { reason } from "../../../(_lib)/ReasonField.tsx";

/** For how many hours nothing is told; 0 ends an earlier silence. */
const HOURS = ["1", "4", "24", "168", "720", "0"] as const;
const SilenceForm = z.strictObject({ hours: oneOf(HOURS), reason });

interface SilenceData {
  readonly title: string;
  readonly rule: AlertRule;
  readonly form: FormView;
}

/** How long nothing is told of one alert rule. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, ruleOf(ctx), freshForm({ hours: HOURS[0] }), 200),

  async POST(ctx) {
    const { state } = ctx;
    const { store } = state.deps;
    const rule = ruleOf(ctx);
    const parsed = parseForm(SilenceForm, state.form);
    if (!parsed.ok) return show(ctx, rule, refusedForm(state, parsed.values, parsed.errors), 422);
    const silence = { until: store.now() + Number(parsed.value.hours) * HOUR_MS, reason: parsed.value.reason };
    const silenced = await silenceRule(store, viewerOf(ctx), rule, silence, operationOf(ctx));
    if (silenced === "other_content") throw new HttpError(409);
    return seeOther("/admin/alerts?done=silenced");
  },
});

function ruleOf({ params }: RequestContext): AlertRule {
  const rule = params.rule!;
  if (!isAlertRule(rule)) throw new HttpError(404);
  return rule;
}

function show({ state }: RequestContext, rule: AlertRule, form: FormView, status: number) {
  return page<SilenceData>({ title: alertWords(state.lang).rules[rule].name, rule, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { rule, form } = data as SilenceData;
  const words = alertWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <AlertRuleForm
        state={state}
        rule={rule}
        action={`/admin/alerts/rules/${rule}/silence`}
        form={form}
        lead={words.silenceLead}
        save={words.silence}
      >
        <SelectField
          lang={state.lang}
          name="hours"
          label={words.silenceFor}
          value={form.values.hours}
          error={errorOf(form, "hours")}
          options={HOURS.map((hours) => ({ value: hours, label: words.silences[hours] }))}
        />
      </AlertRuleForm>
    </PortalShell>
  );
});
