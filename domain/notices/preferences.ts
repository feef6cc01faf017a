import type { ViewerRole } from "../identity/types.ts";
import type { Instant } from "../time/instant.ts";
import { nextWallTime, type Weekday, WEEKDAYS } from "../time/next_wall_time.ts";
import { cannotWait, GROUP_RULES, groupOf, groupsOfMail, isUrgent, type NoticeChannel, type NoticeGroup } from "./groups.ts";
import type { NotificationMail } from "./mail.ts";
import type { NoticeType } from "./notice.ts";
import { afterQuiet, type QuietHours } from "./quiet_hours.ts";

/** When the mails of somebody come together as one. */
export interface Digest {
  /** 0 to 23, where the person is. */
  readonly hour: number;
  /** Null for every day. */
  readonly weekday: Weekday | null;
}

/** By which channels a person wants to be told of a group. */
export type WantedChannels = Readonly<Record<NoticeChannel, boolean>>;

/** What a person chose about being told. What they did not choose goes by the rule of the group. */
export interface NoticePreferences {
  readonly userId: string;
  /** Grows with every change. */
  readonly revision: number;
  /** IANA zone of the hours below. */
  readonly timeZone: string;
  readonly wanted: Readonly<Partial<Record<NoticeGroup, Readonly<Partial<WantedChannels>>>>>;
  readonly quiet: (QuietHours & { readonly urgentBreaksThrough: boolean }) | null;
  readonly digest: Digest | null;
}

/** When something is told by a channel. */
export type Delivery = "now" | "never" | { readonly at: Instant };

const HOME_ZONE = "Europe/Paris";

/** The preferences of somebody who never chose. */
export function unchosen(userId: string, timeZone = HOME_ZONE): NoticePreferences {
  return { userId, revision: 0, timeZone, wanted: {}, quiet: null, digest: null };
}

/** By which channels somebody in `role` is told of a group: as they chose, else by its rule; never of what is not theirs to know. */
export function wantedChannels({ wanted }: NoticePreferences, role: ViewerRole, group: NoticeGroup): WantedChannels {
  const told: Readonly<Record<"mail" | "push", readonly ViewerRole[]>> = GROUP_RULES[group].told;
  const mayBe = isTheirs(role, group);
  const { mail, text, push } = wanted[group] ?? {};
  return {
    mail: mayBe && (mail ?? told.mail.includes(role)),
    text: mayBe && (text ?? false),
    push: mayBe && (push ?? told.push.includes(role)),
  };
}

/**
 * When somebody in `role` is told of a notice that happens at `now`, channel by channel: at once, when their quiet hours end, or with the digest. The
 * digest is a matter of mails, and of what can wait. The portal shows every notice at once.
 */
export function deliveryOf(
  preferences: NoticePreferences,
  role: ViewerRole,
  type: NoticeType,
  now: Instant,
): Readonly<Record<NoticeChannel, Delivery>> {
  const { quiet, digest, timeZone } = preferences;
  const wanted = wantedChannels(preferences, role, groupOf(type));
  const breaksThrough = quiet === null || (quiet.urgentBreaksThrough && isUrgent(type));
  const from = (start: Instant): Delivery => {
    const at = breaksThrough ? start : afterQuiet(quiet, timeZone, start);
    return at === now ? "now" : { at };
  };
  const byMail = digest === null || cannotWait(type) ? now : nextDigest(digest, timeZone, now);
  return {
    mail: wanted.mail ? from(byMail) : "never",
    text: wanted.text ? from(now) : "never",
    push: wanted.push ? from(now) : "never",
  };
}

/** Whether a person said that they want no mail of that kind, whatever it is about. */
export function doesWithout({ wanted }: NoticePreferences, mail: NotificationMail): boolean {
  return groupsOfMail(mail).every((group) => wanted[group]?.mail === false);
}

/** The preferences of somebody who wants no mail of that kind any more. */
export function withoutMail(preferences: NoticePreferences, mail: NotificationMail): NoticePreferences {
  const without = groupsOfMail(mail).map((group) => [group, { ...preferences.wanted[group], mail: false }] as const);
  return {
    ...preferences,
    revision: preferences.revision + 1,
    wanted: { ...preferences.wanted, ...Object.fromEntries(without) },
  };
}

/** Whether somebody in `role` may be told of a notice of this type by a channel of their own. */
export function mayBeTold(role: ViewerRole, type: NoticeType): boolean {
  return isTheirs(role, groupOf(type));
}

function isTheirs(role: ViewerRole, group: NoticeGroup): boolean {
  const roles: readonly ViewerRole[] = GROUP_RULES[group].roles;
  return roles.includes(role);
}

function nextDigest({ hour, weekday }: Digest, timeZone: string, now: Instant): Instant {
  return nextWallTime(now, hour * 60, timeZone, weekday === null ? WEEKDAYS : [weekday]);
}
