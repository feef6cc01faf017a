import type { OrgKind } from "../directory/types.ts";
import { ORG_ROLES, PLATFORM_ROLES, type Role, type ViewerRole } from "../identity/types.ts";
import { RIGHTS } from "../rights/policy.ts";
import type { NotificationMail } from "./mail.ts";
import type { NoticeType } from "./notice.ts";

/** Ways to tell one person, besides the list of notices in the portal. */
export const CHANNELS = ["mail", "text", "push"] as const;
export type NoticeChannel = (typeof CHANNELS)[number];

/** What a person chooses about: notices that concern the same work. In the order in which they are shown. */
export const NOTICE_GROUPS = [
  "offers",
  "answers",
  "problems",
  "steps",
  "proofs",
  "pallets",
  "vigilance",
  "programs",
  "requests",
  "firm",
  "platform",
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

const GROUP_OF: Readonly<Record<NoticeType, NoticeGroup>> = {
  "offer.sent": "offers",
  "carrier.assigned": "offers",
  "order.detailed": "offers",
  "offer.accepted": "answers",
  "offer.refused": "answers",
  "offer.expired": "answers",
  "driver.assigned": "answers",
  "stop.failed": "problems",
  "flag.opened": "problems",
  "order.cancelled": "problems",
  // Several of these happen on each ordinary run.
  "stop.arrived": "steps",
  "stop.loaded": "steps",
  "stop.unloaded": "steps",
  "flag.settled": "steps",
  "document.added": "steps",
  "document.unplaced": "steps",
  "mail.unreadable": "steps",
  "order.delivered": "proofs",
  "proof.received": "proofs",
  "proof.verified": "proofs",
  "order.closed": "proofs",
  "pallets.disputed": "pallets",
  "pallets.settled": "pallets",
  "pallets.to_confirm": "pallets",
  "webhook.parked": "programs",
  "webhook.paused": "programs",
  "member.requested": "requests",
  "mail.suppressed": "firm",
  "reading.budget": "firm",
  "vigilance.ending": "vigilance",
  "vigilance.refused": "vigilance",
  "vigilance.restored": "vigilance",
  "vigilance.answered": "vigilance",
  "texts.budget": "firm",
  "chat.paused": "firm",
  "alert.opened": "platform",
  "alert.closed": "platform",
};

/** The group in which a person chooses about notices of this type. */
export function groupOf(type: NoticeType): NoticeGroup {
  return GROUP_OF[type];
}

const URGENT: readonly NoticeType[] = ["stop.failed", "order.cancelled", "alert.opened"];

/** Whether somebody who sleeps may want to be woken for it: a truck stands, or the platform does. */
export function isUrgent(type: NoticeType): boolean {
  return URGENT.includes(type);
}

/** Whether it asks for an answer before the next summary may come. */
export function cannotWait(type: NoticeType): boolean {
  return isUrgent(type) || type === "offer.sent";
}

/** Whose work a group is. */
interface GroupRule {
  /** Kinds of organisation that get such notices. */
  readonly kinds: readonly OrgKind[];
  /** Roles that may be told by the channels of a person. */
  readonly roles: readonly Role[];
  /** Those of them that are, by mail and on their devices, unless they said otherwise; nobody is by text, which costs. */
  readonly told: { readonly mail: readonly Role[]; readonly push: readonly Role[] };
  /** The mail in which they are told. */
  readonly mail: NotificationMail;
}

const TRADERS: readonly OrgKind[] = ["shipper", "carrier", "recipient"];
const EVERYBODY: readonly OrgKind[] = [...TRADERS, "platform"];
const DESK: readonly Role[] = RIGHTS["orders.write"];
const HEADS: readonly Role[] = RIGHTS["members.manage"];
const NOBODY: readonly Role[] = [];

const aboutOrders = (kinds: readonly OrgKind[], told: GroupRule["told"]): GroupRule => ({
  kinds,
  roles: ORG_ROLES,
  told,
  mail: "order_notices",
});

/** Who may be told of what, and is unless they chose. */
export const GROUP_RULES: Readonly<Record<NoticeGroup, GroupRule>> = {
  offers: aboutOrders(["carrier"], { mail: DESK, push: DESK }),
  answers: aboutOrders(["shipper", "carrier"], { mail: DESK, push: DESK }),
  problems: aboutOrders(TRADERS, { mail: DESK, push: DESK }),
  steps: aboutOrders(TRADERS, { mail: NOBODY, push: NOBODY }),
  proofs: aboutOrders(TRADERS, { mail: DESK, push: NOBODY }),
  pallets: {
    kinds: TRADERS,
    roles: ORG_ROLES,
    told: { mail: RIGHTS["pallets.write"], push: NOBODY },
    mail: "pallet_reminder",
  },
  vigilance: {
    kinds: ["carrier", "shipper"],
    roles: ORG_ROLES,
    told: { mail: RIGHTS["directory.write"], push: NOBODY },
    mail: "vigilance_reminder",
  },
  programs: {
    kinds: TRADERS,
    roles: RIGHTS["webhooks.manage"],
    told: { mail: RIGHTS["webhooks.manage"], push: NOBODY },
    mail: "webhook_trouble",
  },
  requests: { kinds: EVERYBODY, roles: HEADS, told: { mail: HEADS, push: NOBODY }, mail: "join_request" },
  firm: { kinds: EVERYBODY, roles: HEADS, told: { mail: HEADS, push: NOBODY }, mail: "firm_notice" },
  platform: {
    kinds: ["platform"],
    roles: PLATFORM_ROLES,
    told: { mail: RIGHTS["platform.write"], push: RIGHTS["platform.write"] },
    mail: "alert",
  },
};

/** The groups about which somebody in `role` of such an organisation chooses, as they are shown. */
export function groupsFor(kind: OrgKind, role: ViewerRole): NoticeGroup[] {
  return NOTICE_GROUPS.filter((group) =>
    GROUP_RULES[group].kinds.includes(kind) && (GROUP_RULES[group].roles as readonly ViewerRole[]).includes(role)
  );
}

/** The groups that a mail of that kind is about; a digest is about all. */
export function groupsOfMail(mail: NotificationMail): readonly NoticeGroup[] {
  return mail === "digest" ? NOTICE_GROUPS : NOTICE_GROUPS.filter((group) => GROUP_RULES[group].mail === mail);
}
