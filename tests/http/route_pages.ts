import { ROUTES } from "../../domain/rights/routes.ts";
import type { Section } from "../../domain/rights/policy.ts";
import type { ActorName, RouteWorld } from "./route_actors.ts";

/** A page of the product with somebody who may see it; nobody where it is open. */
export interface RoutePage {
  readonly pattern: string;
  readonly actor: ActorName | null;
  /** The order of that story; without it, the records that the route world finds. */
  readonly story?: string;
}

/** Pages with an island, and so with a script; every other page works on HTML alone. */
export const WITH_ISLANDS = new Set([
  "/account/passkeys",
  "/account/push",
  "/driver/pin",
  "/sign-in",
  "/driver",
  "/driver/sign-in",
  "/driver/stops/:orderId/:stopId",
  "/driver/stops/:orderId/:stopId/failure",
  "/admin/kv",
  "/admin/kv/record",
  "/industry/orders/:id",
  "/industry/orders/:id/documents/:documentId/reading",
  "/notices",
  "/received-documents",
  "/recipient/deliveries/:id",
  "/transporter/orders/:id",
  "/transporter/orders/:id/documents/:documentId/reading",
  "/transporter/vigilance/:id",
  "/transporter/vigilance/new",
]);

/** GET routes whose answer has no end of its own. */
export const STREAMS: ReadonlySet<string> = new Set(["/admin/kv/live", "/events"]);

/** What GET routes give besides pages: files, streams, facts for machines; and pages for a phone or a provider that nobody here has. */
const NO_PAGE =
  /^\/(health|ready|metrics|\.well-known\/jwks\.json|openapi\.json|events|files\/(?!.*\/pages\/).*|pallets\/disputes\/:id\/evidence\/:fileId|transporter\/vigilance\/:id\/(file|pictures\/:sha256)|industry\/orders\/:id\/vigilance\/:documentId|received-documents\/:id\/file|driver\/session|driver\/pin\/:driverId|sign-in\/single-sign-on\/callback|admin\/kv\/live|admin\/mails\/(:id|templates)\/body)$|\.csv$/;

/** Who looks at the pages of each section. */
const LOOKS: Readonly<Record<Section, readonly (ActorName | null)[]>> = {
  anyone: [null],
  members: ["shipper:owner"],
  traders: ["shipper:owner", "carrier:owner", "recipient:owner"],
  desks: ["shipper:owner", "carrier:owner"],
  industry: ["shipper:owner"],
  transporter: ["carrier:owner"],
  recipient: ["recipient:owner", "signatory"],
  driver: ["driver"],
  admin: ["platform:admin"],
  api: [],
};

/** Orders whose pages say something that the others do not. */
const STORIES = ["offered", "refused", "expired", "cancelled", "late", "underWay", "proofToVerify", "shortage", "settledDispute"];

/** Every page that a GET gives, in the eyes of everybody it is made for, and the shipper's order in other states. */
export const PAGES: readonly RoutePage[] = [
  ...Object.entries(ROUTES)
    .filter(([pattern, { rights }]) => "GET" in rights && !NO_PAGE.test(pattern))
    .flatMap(([pattern, { section }]) => LOOKS[section].map((actor) => ({ pattern, actor })))
    // A link opens one delivery, where its list leads.
    .filter(({ pattern, actor }) => !(pattern === "/recipient" && actor === "signatory")),
  ...STORIES.map((story) => ({ pattern: "/industry/orders/:id", actor: "shipper:owner", story } as const)),
];

/** The address of a page in that world. */
export function pathOf(world: RouteWorld, { pattern, actor, story }: RoutePage): string {
  if (story === undefined) return world.path(pattern, actor ?? "shipper:owner");
  return pattern.replace(":id", world.app.world.orders[story as keyof RouteWorld["app"]["world"]["orders"]]);
}
