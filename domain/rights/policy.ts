import type { OrgKind } from "../directory/types.ts";
import type { Viewer, ViewerRole } from "../identity/types.ts";

/** What may be done, and by which roles. The one policy table: a role that is not named may not. */
export const RIGHTS = {
  "orders.read": ["owner", "dispatcher", "accountant", "viewer"],
  "orders.write": ["owner", "dispatcher"],
  "proofs.verify": ["owner", "dispatcher", "accountant"],
  /** Whether a carrier's document is taken for what it should be. */
  "vigilance.judge": ["owner", "dispatcher"],
  "directory.read": ["owner", "dispatcher", "accountant", "viewer"],
  "directory.write": ["owner", "dispatcher"],
  "pallets.read": ["owner", "dispatcher", "accountant", "viewer"],
  "pallets.write": ["owner", "dispatcher", "accountant"],
  "notices.read": ["owner", "dispatcher", "accountant", "viewer", "admin", "support", "auditor"],
  "files.read": ["owner", "dispatcher", "accountant", "viewer", "driver", "signatory"],
  "deliveries.read": ["owner", "dispatcher", "accountant", "viewer", "signatory"],
  "deliveries.sign": ["owner", "dispatcher", "signatory"],
  /** What settings there are for somebody: their own, their organisation's, or both. */
  "settings.read": ["owner", "dispatcher", "accountant", "viewer", "admin", "support", "auditor"],
  /** One's own ways to sign in. */
  "account.own": ["owner", "dispatcher", "accountant", "viewer", "admin", "support", "auditor"],
  /** Who works in the organisation, and with which role. */
  "members.manage": ["owner", "admin"],
  /** How the people of the organisation sign in. */
  "sign_in.manage": ["owner", "admin"],
  /** Keys by which programs act for the organisation. */
  "access.manage": ["owner"],
  /** Where the organisation's own programs are told what happens. */
  "webhooks.manage": ["owner"],
  "stops.work": ["driver"],
  "platform.read": ["admin", "support", "auditor"],
  "platform.write": ["admin"],
} as const satisfies Record<string, readonly ViewerRole[]>;
export type Right = keyof typeof RIGHTS;

/** Whether `viewer` holds `right` in the organisation acted for; an API key also needs it among its scopes. */
export function may(viewer: Viewer, right: Right): boolean {
  return (RIGHTS[right] as readonly ViewerRole[]).includes(viewer.role) && (viewer.scopes?.includes(right) ?? true);
}

/** Sections of the site, each for some kinds of organisation. "anyone" needs no sign-in; "members" is any signed-in person. */
export const SECTIONS = {
  anyone: null,
  members: ["shipper", "carrier", "recipient", "platform"],
  traders: ["shipper", "carrier", "recipient"],
  /** Who has orders to put documents to. */
  desks: ["shipper", "carrier"],
  industry: ["shipper"],
  transporter: ["carrier"],
  /** Any trader may be the consignee of somebody's order. */
  recipient: ["recipient", "shipper", "carrier"],
  driver: ["carrier"],
  admin: ["platform"],
  /** Systems of partners, and of the platform itself; what each may see its records say. */
  api: ["shipper", "carrier", "recipient", "platform"],
} as const satisfies Record<string, readonly OrgKind[] | null>;
export type Section = keyof typeof SECTIONS;
