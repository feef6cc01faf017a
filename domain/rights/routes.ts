import type { Right, Section } from "./policy.ts";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** HEAD is answered as GET. */
export type Method = (typeof METHODS)[number];

/** What a route asks of its caller. "open" asks nothing. */
export interface RouteRule {
  readonly section: Section;
  readonly rights: Partial<Record<Method, Right | "open">>;
  /** Its form may carry files. */
  readonly upload?: true;
}

const open = (...methods: Method[]): RouteRule => ({
  section: "anyone",
  rights: Object.fromEntries(methods.map((method) => [method, "open"])),
});
const rule = (section: Section, get: Right | null, post: Right | null = null): RouteRule => ({
  section,
  rights: { ...(get && { GET: get }), ...(post && { POST: post }) },
});
const upload = (base: RouteRule): RouteRule => ({ ...base, upload: true });

/**
 * Every route of the product with what it asks. A route that is not here answers 403; a test compares this table with the route files.
 * Paths are Fresh's patterns: `:id` is one segment.
 */
export const ROUTES: Readonly<Record<string, RouteRule>> = {
  "/": open("GET"),
  "/sign-in": open("GET", "POST"),
  "/sign-out": open("POST"),
  "/language": open("POST"),
  "/links/:token": open("GET", "POST"),
  "/verify/:token": open("GET"),
  "/health": open("GET"),
  "/ready": open("GET"),

  "/files/:orderId/documents/:documentId": rule("members", "files.read"),
  "/files/:orderId/notes/:noteId": rule("members", "files.read"),
  "/files/:orderId/vouchers/:voucherId": rule("members", "files.read"),
  "/notices": rule("members", "notices.read", "notices.read"),

  "/directory/sites": rule("traders", "directory.read"),
  "/directory/sites/new": rule("traders", "directory.write", "directory.write"),
  "/directory/sites/:id": rule("traders", "directory.read", "directory.write"),
  "/directory/sites/:id/archive": rule("traders", "directory.write", "directory.write"),
  "/directory/contacts": rule("traders", "directory.read"),
  "/directory/contacts/new": rule("traders", "directory.write", "directory.write"),
  "/directory/contacts/:id": rule("traders", "directory.read", "directory.write"),
  "/directory/contacts/:id/archive": rule("traders", "directory.write", "directory.write"),
  "/directory/vehicles": rule("transporter", "directory.read"),
  "/directory/vehicles/new": rule("transporter", "directory.write", "directory.write"),
  "/directory/vehicles/:id": rule("transporter", "directory.read", "directory.write"),
  "/directory/vehicles/:id/archive": rule("transporter", "directory.write", "directory.write"),
  "/directory/drivers": rule("transporter", "directory.read"),
  "/directory/drivers/new": rule("transporter", "directory.write", "directory.write"),
  "/directory/drivers/:id": rule("transporter", "directory.read", "directory.write"),
  "/directory/drivers/:id/archive": rule("transporter", "directory.write", "directory.write"),
  "/directory/drivers/:id/link": rule("transporter", null, "directory.write"),
  "/directory/drivers/:id/revocation": rule("transporter", null, "directory.write"),

  "/pallets": rule("traders", "pallets.read"),
  "/pallets/accounts/:relation": rule("traders", "pallets.read"),
  "/pallets/transfers/:id/confirmation": rule("traders", null, "pallets.write"),
  "/pallets/transfers/:id/dispute": upload(rule("traders", "pallets.write", "pallets.write")),
  "/pallets/disputes/:id": rule("traders", "pallets.read"),
  "/pallets/disputes/:id/answer": upload(rule("traders", null, "pallets.write")),
  "/pallets/disputes/:id/evidence/:fileId": rule("traders", "pallets.read"),

  "/industry": rule("industry", "orders.read"),
  "/industry/orders": rule("industry", "orders.read"),
  "/industry/orders.csv": rule("industry", "orders.read"),
  "/industry/orders/new": rule("industry", "orders.write", "orders.write"),
  "/industry/orders/import": upload(rule("industry", "orders.write", "orders.write")),
  "/industry/orders/import/confirmation": rule("industry", null, "orders.write"),
  "/industry/orders/import/template.csv": rule("industry", "orders.write"),
  "/industry/orders/:id": rule("industry", "orders.read"),
  "/industry/orders/:id/edit": rule("industry", "orders.write", "orders.write"),
  "/industry/orders/:id/offer": rule("industry", "orders.write", "orders.write"),
  "/industry/orders/:id/cancellation": rule("industry", "orders.write", "orders.write"),
  "/industry/orders/:id/documents": upload(rule("industry", null, "orders.write")),
  "/industry/orders/:id/verification": rule("industry", null, "proofs.verify"),
  "/industry/orders/:id/closure": rule("industry", null, "proofs.verify"),
  "/industry/orders/:id/flags/:flagId/settlement": rule("industry", null, "proofs.verify"),
  "/industry/orders/:id/stops/:stopId/link": rule("industry", null, "orders.write"),

  "/transporter": rule("transporter", "orders.read"),
  "/transporter/orders": rule("transporter", "orders.read"),
  "/transporter/orders.csv": rule("transporter", "orders.read"),
  "/transporter/orders/:id": rule("transporter", "orders.read"),
  "/transporter/orders/:id/acceptance": rule("transporter", null, "orders.write"),
  "/transporter/orders/:id/refusal": rule("transporter", "orders.write", "orders.write"),
  "/transporter/orders/:id/assignment": rule("transporter", "orders.write", "orders.write"),
  "/transporter/orders/:id/cancellation": rule("transporter", "orders.write", "orders.write"),
  "/transporter/orders/:id/documents": upload(rule("transporter", null, "orders.write")),
  "/transporter/orders/:id/stops/:stopId/link": rule("transporter", null, "orders.write"),

  "/recipient": rule("recipient", "deliveries.read"),
  "/recipient/deliveries/:id": rule("recipient", "deliveries.read"),
  "/recipient/deliveries/:id/stops/:stopId/signature": rule("recipient", "deliveries.sign", "deliveries.sign"),

  "/driver/sign-in": open("GET"),
  "/driver/session": open("GET", "POST"),
  "/driver": rule("driver", "stops.work"),
  "/driver/stops/:orderId/:stopId": rule("driver", "stops.work"),
  "/driver/stops/:orderId/:stopId/arrival": rule("driver", null, "stops.work"),
  "/driver/stops/:orderId/:stopId/handling": upload(rule("driver", null, "stops.work")),
  "/driver/stops/:orderId/:stopId/departure": rule("driver", null, "stops.work"),
  "/driver/stops/:orderId/:stopId/failure": rule("driver", "stops.work", "stops.work"),
  "/driver/stops/:orderId/:stopId/code": upload(rule("driver", null, "stops.work")),
  "/driver/stops/:orderId/:stopId/documents": upload(rule("driver", null, "stops.work")),

  "/admin": rule("admin", "platform.read"),
  "/admin/organisations": rule("admin", "platform.read"),
  "/admin/organisations/new": rule("admin", "platform.write", "platform.write"),
  "/admin/organisations/:id": rule("admin", "platform.read"),
  "/admin/organisations/:id/users": rule("admin", null, "platform.write"),
  "/admin/users/:id/link": rule("admin", null, "platform.write"),
  "/admin/kv": rule("admin", "platform.read"),
  "/admin/kv/record": rule("admin", "platform.read", "platform.write"),
  "/admin/kv/deletion": rule("admin", "platform.write", "platform.write"),
  "/admin/kv/live": rule("admin", "platform.read"),
  "/admin/integrity": rule("admin", "platform.read", "platform.read"),
  "/admin/integrity/repair": rule("admin", null, "platform.write"),
  "/admin/jobs": rule("admin", "platform.read"),
  "/admin/jobs/:id/replay": rule("admin", null, "platform.write"),
  "/admin/mails": rule("admin", "platform.read"),
  "/admin/mails/:id": rule("admin", "platform.read"),
  "/admin/mails/:id/body": rule("admin", "platform.read"),
  "/admin/audit": rule("admin", "platform.read"),
  "/admin/components": rule("admin", "platform.read"),
};
