import { CheckboxField } from "../../../../components/form/CheckboxField.tsx";
import { Fieldset } from "../../../../components/form/Fieldset.tsx";
import { SelectField } from "../../../../components/form/SelectField.tsx";
import { TextField } from "../../../../components/form/TextField.tsx";
import type { Lang } from "../../../../domain/i18n/lang.ts";
import { notificationsWords } from "../../../../domain/i18n/notifications/notifications_words.ts";
import { timeOf, type Weekday, WEEKDAYS } from "../../../../domain/time/next_wall_time.ts";
import { errorOf, type FormView } from "../../../(_lib)/form_answer.ts";
import { dayName, HOURS, OFTEN, TIMES } from "./notifications_form.ts";

const ZONES = Intl.supportedValuesOf("timeZone").filter((zone) => zone.startsWith("Europe/"));
/** Day 1 of this month was a Monday. */
const SOME_MONTH = [2024, 0] as const;

/** When a person is not to be disturbed, and whether their mails come as one. */
export function TimeFields({ lang, form }: { lang: Lang; form: FormView }) {
  const words = notificationsWords(lang);
  const times = TIMES.map((time) => ({ value: time, label: time }));
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  const box = (name: string) => ({ lang, name, checked: form.values[name] === "on", error: errorOf(form, name) });
  const weekday = weekdaysIn(lang);
  return (
    <>
      <Fieldset legend={words.quiet} hint={words.quietLead} id="quiet">
        <CheckboxField {...box("quiet")} label={words.quietOn} />
        <div class="fields">
          <SelectField {...field("from")} label={words.from} options={times} />
          <SelectField {...field("to")} label={words.to} options={times} />
          <TextField {...field("timeZone")} label={words.zone} suggestions={ZONES} />
        </div>
        <fieldset class="field">
          <legend>{words.days}</legend>
          <div class="choices-inline">
            {WEEKDAYS.map((day) => <CheckboxField {...box(dayName(day))} key={day} label={weekday(day)} />)}
          </div>
        </fieldset>
        <CheckboxField {...box("urgent")} label={words.urgent} hint={words.urgentHint} />
      </Fieldset>
      <Fieldset legend={words.digest} hint={words.digestLead} id="digest">
        <div class="fields">
          <SelectField
            {...field("often")}
            label={words.often}
            options={OFTEN.map((often) => ({ value: often, label: oftenWord(lang, often) }))}
          />
          <SelectField
            {...field("hour")}
            label={words.hour}
            options={HOURS.map((hour) => ({ value: hour, label: timeOf(Number(hour) * 60) }))}
          />
        </div>
      </Fieldset>
    </>
  );
}

function oftenWord(lang: Lang, often: (typeof OFTEN)[number]): string {
  const words = notificationsWords(lang);
  if (often === "at_once") return words.atOnce;
  if (often === "daily") return words.daily;
  return words.weekly(weekdaysIn(lang)(Number(often.slice(1)) as Weekday));
}

function weekdaysIn(lang: Lang): (day: Weekday) => string {
  const format = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
  return (day) => format.format(Date.UTC(...SOME_MONTH, day));
}
