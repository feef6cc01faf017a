import { formatsFor } from "../../formats/formats.ts";
import { ALERT_RULES, type AlertRule } from "../../monitoring/alert_rules.ts";
import { fill } from "../fill.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { type AlertsWords, fr } from "./fr.ts";

const WORDS: Record<Lang, AlertsWords> = { fr, en, es };

/** The words of alerts in one language. */
export function alertWords(lang: Lang): AlertsWords {
  return WORDS[lang];
}

/** A value of a rule with its unit: "2,4 %", "1 200 ms"; of orders and jobs, which the rule names, the number alone. */
export function alertValue(lang: Lang, rule: AlertRule, value: number): string {
  const rounded = ALERT_RULES[rule].unit === "percent" ? Math.round(value * 10) / 10 : Math.round(value);
  return fill(WORDS[lang].units[ALERT_RULES[rule].unit], { value: formatsFor(lang).integer(rounded) });
}

/** "Temps de réponse : 1 200 ms, pour un seuil de 1 000 ms.", as notices and mails tell it. */
export function alertSentence(
  lang: Lang,
  { rule, value, threshold }: { readonly rule: AlertRule; readonly value: number; readonly threshold: number },
): string {
  const { rules, sentence } = WORDS[lang];
  return fill(sentence, {
    rule: rules[rule].name,
    value: alertValue(lang, rule, value),
    threshold: alertValue(lang, rule, threshold),
  });
}
