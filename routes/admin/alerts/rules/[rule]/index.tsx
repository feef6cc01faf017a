import { HttpError, page } from "fresh";
import { z } from "zod";
import { NumberField } from "../../../../../components/form/NumberField.tsx";
import { integer } from "../../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../../domain/forms/form.ts";
import { formatsFor } from "../../../../../domain/formats/formats.ts";
import { alertWords } from "../../../../../domain/i18n/alerts/alerts_words.ts";
import { fill } from "../../../../../domain/i18n/fill.ts";
import { ALERT_RULES, type AlertRule, isAlertRule } from "../../../../../domain/monitoring/alert_rules.ts";
import { thresholdOf } from "../../../../../domain/monitoring/follow_rule.ts";
import { readRules } from "../../../../../kv/monitoring/alerts.ts";
import { changeThreshold } from "../../../../../kv/monitoring/change_rules.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";
import { AlertRuleForm } from "../../../(_lib)/AlertRuleForm.tsx";
import { reason } from "../../../(_lib)/ReasonField.tsx";

interface ThresholdData {
  readonly title: string;
  readonly rule: AlertRule;
  readonly form: FormView;
}

/** The threshold of one alert rule. */
export const handler = define.handlers({
  async GET(ctx) {
    const rule = ruleOf(ctx);
    const record = (await readRules(ctx.state.deps.store.kv))[rule];
    return show(ctx, rule, freshForm({ threshold: String(thresholdOf(rule, record)) }), 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const rule = ruleOf(ctx);
    const parsed = parseForm(z.strictObject({ threshold: integer(ALERT_RULES[rule].range), reason }), state.form);
    if (!parsed.ok) return show(ctx, rule, refusedForm(state, parsed.values, parsed.errors), 422);
    const changed = await changeThreshold(state.deps.store, viewerOf(ctx), rule, parsed.value, operationOf(ctx));
    if (changed === "other_content") throw new HttpError(409);
    return seeOther("/admin/alerts?done=saved");
  },
});

function ruleOf({ params }: RequestContext): AlertRule {
  const rule = params.rule!;
  if (!isAlertRule(rule)) throw new HttpError(404);
  return rule;
}

function show({ state }: RequestContext, rule: AlertRule, form: FormView, status: number) {
  return page<ThresholdData>({ title: alertWords(state.lang).rules[rule].name, rule, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { rule, form } = data as ThresholdData;
  const { lang } = state;
  const words = alertWords(lang);
  const { integer: shown } = formatsFor(lang);
  const { unit, range, threshold } = ALERT_RULES[rule];
  return (
    <PortalShell state={state} url={url}>
      <AlertRuleForm
        state={state}
        rule={rule}
        action={`/admin/alerts/rules/${rule}`}
        form={form}
        lead={words.rules[rule].text}
        save={words.save}
      >
        <NumberField
          lang={lang}
          name="threshold"
          label={fill(words.newThreshold, { unit: words.unitNames[unit] })}
          hint={fill(words.range, { min: shown(range.min), max: shown(range.max), threshold: shown(threshold) })}
          value={form.values.threshold}
          error={errorOf(form, "threshold")}
          whole
        />
      </AlertRuleForm>
    </PortalShell>
  );
});
