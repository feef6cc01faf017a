import { z } from "zod";
import { checkbox, integer, oneOf, timeZone } from "../../../../domain/forms/fields.ts";
import { CHANNELS, NOTICE_GROUPS, type NoticeGroup } from "../../../../domain/notices/groups.ts";
import { leavesTime } from "../../../../domain/notices/quiet_hours.ts";
import { type NoticePreferences, wantedChannels } from "../../../../domain/notices/preferences.ts";
import type { ViewerRole } from "../../../../domain/identity/types.ts";
import { timeOf, type Weekday, WEEKDAYS } from "../../../../domain/time/next_wall_time.ts";

const HALF_HOUR = 30;
const DAY_MINUTES = 1_440;

/** Times that quiet hours may begin and end at, "00:00" to "23:30". */
export const TIMES = Array.from({ length: DAY_MINUTES / HALF_HOUR }, (_, n) => timeOf(n * HALF_HOUR));
/** Hours at which a digest may be sent. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
/** How mails are sent: one by one, every day, or on the day of the week with that number. */
export const OFTEN = ["at_once", "daily", ...WEEKDAYS.map((day) => `d${day}` as const)] as const;

/** Names of boxes, as `parseForm` reads them. */
export const boxName = (group: NoticeGroup, channel: string): string => `wanted.${group}.${channel}`;
export const dayName = (day: Weekday): string => `days.d${day}`;

const boxes = z.strictObject({ mail: checkbox, text: checkbox, push: checkbox });
const days = z.strictObject(
  Object.fromEntries(WEEKDAYS.map((day) => [`d${day}`, checkbox])) as Record<`d${Weekday}`, typeof checkbox>,
);

/** The form of the page; a group whose boxes are all empty is not in it. */
export const notificationsForm = z.strictObject({
  revision: integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  wanted: z.partialRecord(z.enum(NOTICE_GROUPS), boxes).optional(),
  quiet: checkbox,
  from: oneOf(TIMES),
  to: oneOf(TIMES),
  days: days.optional(),
  urgent: checkbox,
  timeZone,
  often: oneOf(OFTEN),
  hour: oneOf(HOURS),
});
export type NotificationsForm = z.output<typeof notificationsForm>;

/** What a person chooses by the form: about the groups shown, and as before about the others. */
export function chosenBy(
  form: NotificationsForm,
  before: NoticePreferences,
  shown: readonly NoticeGroup[],
): NoticePreferences {
  const none = { mail: false, text: false, push: false };
  const wanted = shown.map((group) => [group, form.wanted?.[group] ?? none] as const);
  const quiet = {
    fromMinute: TIMES.indexOf(form.from) * HALF_HOUR,
    toMinute: TIMES.indexOf(form.to) * HALF_HOUR,
    days: WEEKDAYS.filter((day) => form.days?.[`d${day}`]),
    urgentBreaksThrough: form.urgent,
  };
  return {
    ...before,
    timeZone: form.timeZone,
    wanted: { ...before.wanted, ...Object.fromEntries(wanted) },
    quiet: form.quiet ? quiet : null,
    digest: form.often === "at_once"
      ? null
      : { hour: Number(form.hour), weekday: WEEKDAYS.find((day) => form.often === `d${day}`) ?? null },
  };
}

/** What is wrong with quiet hours that were chosen. */
export function quietFault({ quiet }: NoticePreferences): "noDay" | "always" | null {
  if (quiet === null) return null;
  if (quiet.days.length === 0) return "noDay";
  return leavesTime(quiet) ? null : "always";
}

const NIGHT = { fromMinute: 20 * 60, toMinute: 7 * 60, days: WEEKDAYS, urgentBreaksThrough: true };
const MORNING = "7";

/** The form as it shows what a person chose. */
export function valuesOf(
  preferences: NoticePreferences,
  role: ViewerRole,
  shown: readonly NoticeGroup[],
): Record<string, string> {
  const { quiet, digest, revision, timeZone } = preferences;
  const { fromMinute, toMinute, days, urgentBreaksThrough } = quiet ?? NIGHT;
  const ticked = shown.flatMap((group) => {
    const wanted = wantedChannels(preferences, role, group);
    return CHANNELS.filter((channel) => wanted[channel]).map((channel) => boxName(group, channel));
  });
  return {
    ...Object.fromEntries([...ticked, ...days.map(dayName)].map((name) => [name, "on"])),
    ...quiet !== null && { quiet: "on" },
    ...urgentBreaksThrough && { urgent: "on" },
    revision: String(revision),
    from: timeOf(fromMinute),
    to: timeOf(toMinute),
    timeZone,
    often: digest === null ? "at_once" : digest.weekday === null ? "daily" : `d${digest.weekday}`,
    hour: digest === null ? MORNING : String(digest.hour),
  };
}
