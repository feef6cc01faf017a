import { z } from "zod";
import { PHASES } from "../../orders/phase.ts";
import { ORDER_EVENT_TYPES } from "../../orders/types.ts";
import { MAX_OVERLAP_HOURS } from "../../webhooks/changes.ts";
import { MAX_TARGET_CHARS } from "../../webhooks/target.ts";
import { DELIVERY_STATES, FAULTS } from "../../webhooks/types.ts";
import { instantText } from "../fields.ts";
import { pageSchema } from "../paging.ts";
import { SHOWCASE } from "../showcase.ts";

const id = z.string().min(1).max(64);
const text = (max: number) => z.string().trim().min(1).max(max);
const eventType = z.enum(ORDER_EVENT_TYPES);

export const WebhookParams = z.strictObject({ webhookId: id.meta({ example: SHOWCASE.webhookId }) });
export const DeliveryParams = WebhookParams.extend({ deliveryId: id.meta({ example: SHOWCASE.deliveryId }) });

const Filters = z.strictObject({
  phases: z.array(z.enum(PHASES)).min(1).max(PHASES.length).optional()
    .meta({ description: "Where the order stands when the event is told." }),
  siteId: id.optional().meta({ description: "A site of your address book at which the order stops." }),
  referencePrefix: text(40).optional().meta({ description: "Beginning of your own reference." }),
}).meta({ id: "WebhookFilters", description: "Which orders count: all of these that are given must hold." });

const content = {
  url: z.string().min(1).max(MAX_TARGET_CHARS)
    .meta({ description: "HTTPS, reachable from the internet.", example: "https://erp.example.com/symphonia" }),
  description: text(80).optional(),
  events: z.array(eventType).min(1).max(ORDER_EVENT_TYPES.length).meta({ example: ["order.delivered", "order.closed"] }),
  filters: Filters.optional(),
};

export const CreateWebhookBody = z.strictObject({
  ...content,
  secret: z.string().regex(/^[\x21-\x7e]{24,200}$/).optional()
    .meta({ description: "From `POST /webhooks/generate-secret`, or 24 to 200 printable characters; absent, one is made." }),
}).meta({ id: "CreateWebhook" });

export const ReplaceWebhookBody = z.strictObject({
  ...content,
  paused: z.boolean().default(false).meta({ description: "Nothing is sent while it is true; events wait up to 30 days." }),
}).meta({ id: "ReplaceWebhook" });

export const WebhookAnswer = z.strictObject({
  webhookId: z.string(),
  url: z.string(),
  description: z.string().optional(),
  events: z.array(eventType),
  filters: Filters,
  paused: z.boolean(),
  pausedBy: z.enum(["owner", "failures"]).nullable().meta({
    description: "`failures`: the target did not answer for long; it is tried every hour and goes on by itself.",
  }),
  failures: z.int().meta({ description: "Attempts that failed since the last success." }),
  previousSecretValidUntil: instantText.nullable(),
  createdAt: instantText,
}).meta({ id: "Webhook", description: "Where your programs are told what happens to your orders." });

export const CreatedWebhook = WebhookAnswer.extend({ secret: z.string() })
  .meta({ id: "CreatedWebhook", description: "The subscription with its secret, which is shown this once." });

export const Webhooks = z.strictObject({ items: z.array(WebhookAnswer) }).meta({ id: "Webhooks" });

export const GenerateSecretBody = z.strictObject({
  webhookId: id.optional().meta({ description: "Whose secret it becomes; absent, it is yours to give when you create one." }),
  overlapHours: z.int().min(0).max(MAX_OVERLAP_HOURS).default(24)
    .meta({ description: "For how long the secret before signs too." }),
}).optional().meta({ id: "GenerateSecret" });

export const SecretAnswer = z.strictObject({
  secret: z.string(),
  webhookId: z.string().nullable(),
  previousSecretValidUntil: instantText.nullable(),
}).meta({ id: "WebhookSecret", description: "Shown this once." });

const Outcome = z.strictObject({
  status: z.int().nullable().meta({ description: "HTTP status of the answer; null where none came." }),
  answer: z.string().nullable().meta({ description: "Beginning of its body." }),
  fault: z.enum(FAULTS).nullable(),
}).meta({ id: "WebhookOutcome" });

const deliveryFields = {
  deliveryId: z.string().meta({ description: "`X-Webhook-Id`, the same in every attempt and replay." }),
  webhookId: z.string(),
  type: z.enum([...ORDER_EVENT_TYPES, "ping"]),
  orderId: z.string().nullable(),
  sequence: z.int().nullable().meta({ description: "Position among the deliveries of one order, from 1." }),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  createdAt: instantText,
  nextAttemptAt: instantText.nullable(),
  lastOutcome: Outcome.nullable(),
};

const DeliveryItem = z.strictObject(deliveryFields).meta({ id: "WebhookDelivery" });
export const DeliveryPage = pageSchema(DeliveryItem, "WebhookDeliveryPage");

const AttemptItem = z.strictObject({
  attempt: z.int(),
  at: instantText,
  durationMs: z.int(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  outcome: Outcome,
}).meta({ id: "WebhookAttempt" });

export const DeliveryDetail = z.strictObject({
  ...deliveryFields,
  body: z.string().meta({ description: "Byte for byte as sent." }),
  log: z.array(AttemptItem),
}).meta({ id: "WebhookDeliveryDetail" });

const moment = z.iso.datetime({ offset: true }).transform((written) => Date.parse(written)).pipe(z.int());
export const ReplayBody = z.strictObject({
  from: moment.meta({ description: "Inclusive.", example: "2026-11-24T00:00:00Z" }),
  to: moment.meta({ description: "Exclusive.", example: "2026-11-25T00:00:00Z" }),
}).meta({ id: "ReplayWebhook", description: "A span of at most the last 30 days." });

export const Accepted = z.strictObject({ accepted: z.literal(true) })
  .meta({ id: "ReplayAccepted", description: "It is sent again, with the same ids." });

export const TestBody = z.strictObject({
  webhookId: id.optional().meta({ description: "Absent: all your webhooks." }),
}).optional().meta({ id: "TestWebhook" });

export const TestsAnswer = z.strictObject({
  items: z.array(z.strictObject({ webhookId: z.string(), deliveryId: z.string() })),
}).meta({ id: "WebhookTests", description: "Tests that are being sent; the log of deliveries says how they ended." });
