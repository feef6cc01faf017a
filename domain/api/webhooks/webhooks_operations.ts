import { operation } from "../operation.ts";
import { PAGE_QUERY } from "../paging.ts";
import { SHOWCASE } from "../showcase.ts";
import { z } from "zod";
import {
  Accepted,
  CreatedWebhook,
  CreateWebhookBody,
  DeliveryDetail,
  DeliveryPage,
  DeliveryParams,
  GenerateSecretBody,
  ReplaceWebhookBody,
  ReplayBody,
  SecretAnswer,
  TestBody,
  TestsAnswer,
  WebhookAnswer,
  WebhookParams,
  Webhooks,
} from "./webhooks_schema.ts";

const SHOWN = { webhookId: SHOWCASE.webhookId };
const SHOWN_DELIVERY = { ...SHOWN, deliveryId: SHOWCASE.deliveryId };
const shared = { tag: "webhooks", right: "webhooks.manage" } as const;

export const listWebhooks = operation({
  ...shared,
  id: "listWebhooks",
  method: "GET",
  path: "/webhooks",
  summary: "List your webhooks",
  limit: "read",
  answers: { 200: { description: "All of them, oldest first.", schema: Webhooks } },
  problems: [],
  examples: [{ summary: "All webhooks", status: 200 }],
});

export const createWebhook = operation({
  ...shared,
  id: "createWebhook",
  method: "POST",
  path: "/webhooks",
  summary: "Create a webhook",
  description: "Events from now on are sent to `url` as they happen, signed with HMAC-SHA256 over `timestamp.body`.",
  limit: "write",
  body: CreateWebhookBody,
  answers: { 201: { description: "The webhook with its secret, shown this once.", schema: CreatedWebhook } },
  problems: ["conflict"],
  examples: [{
    summary: "Deliveries of the orders that begin with ERP-",
    body: {
      url: "https://erp.example.com/symphonia",
      events: ["order.delivered", "proof.received"],
      filters: { referencePrefix: "ERP-" },
    },
    status: 201,
  }],
});

export const generateWebhookSecret = operation({
  ...shared,
  id: "generateWebhookSecret",
  method: "POST",
  path: "/webhooks/generate-secret",
  summary: "Make a secret",
  description: "For a webhook to be created, or, with `webhookId`, in place of its own: both sign while they overlap.",
  limit: "write",
  body: GenerateSecretBody,
  answers: { 200: { description: "The secret, shown this once.", schema: SecretAnswer } },
  problems: ["not_found"],
  examples: [{ summary: "A secret to create a webhook with", body: {}, status: 200 }],
});

export const getWebhook = operation({
  ...shared,
  id: "getWebhook",
  method: "GET",
  path: "/webhooks/{webhookId}",
  summary: "Read a webhook",
  limit: "read",
  params: WebhookParams,
  answers: { 200: { description: "The webhook, without its secret.", schema: WebhookAnswer } },
  problems: [],
  examples: [{ summary: "A webhook of yours", params: SHOWN, status: 200 }],
});

export const replaceWebhook = operation({
  ...shared,
  id: "replaceWebhook",
  method: "PUT",
  path: "/webhooks/{webhookId}",
  summary: "Change, pause or resume a webhook",
  description: "Other events or filters count from now on. `paused: false` also ends a pause that failures caused.",
  limit: "write",
  params: WebhookParams,
  body: ReplaceWebhookBody,
  answers: { 200: { description: "The webhook as it is now.", schema: WebhookAnswer } },
  problems: ["conflict", "precondition_failed"],
  examples: [{
    summary: "Pause",
    params: SHOWN,
    body: { url: "https://erp.example.com/symphonia", events: ["order.delivered"], paused: true },
    status: 200,
  }],
});

export const deleteWebhook = operation({
  ...shared,
  id: "deleteWebhook",
  method: "DELETE",
  path: "/webhooks/{webhookId}",
  summary: "Delete a webhook",
  description: "What waits is not sent any more.",
  limit: "write",
  params: WebhookParams,
  answers: { 204: { description: "It is gone." } },
  problems: ["precondition_failed"],
  examples: [{ summary: "A webhook of yours", params: SHOWN, status: 204 }],
});

export const listWebhookDeliveries = operation({
  ...shared,
  id: "listWebhookDeliveries",
  method: "GET",
  path: "/webhooks/{webhookId}/deliveries",
  summary: "List what was sent in the last 30 days",
  limit: "read",
  params: WebhookParams,
  query: z.strictObject(PAGE_QUERY),
  answers: { 200: { description: "The newest first.", schema: DeliveryPage } },
  problems: [],
  examples: [{ summary: "A webhook of yours", params: SHOWN, status: 200 }],
});

export const getWebhookDelivery = operation({
  ...shared,
  id: "getWebhookDelivery",
  method: "GET",
  path: "/webhooks/{webhookId}/deliveries/{deliveryId}",
  summary: "Read a delivery with every attempt",
  limit: "read",
  params: DeliveryParams,
  answers: { 200: { description: "Body, attempts and answers.", schema: DeliveryDetail } },
  problems: [],
  examples: [{ summary: "A delivery of yours", params: SHOWN_DELIVERY, status: 200 }],
});

export const replayWebhookDelivery = operation({
  ...shared,
  id: "replayWebhookDelivery",
  method: "POST",
  path: "/webhooks/{webhookId}/deliveries/{deliveryId}/replay",
  summary: "Send a delivery again",
  limit: "write",
  params: DeliveryParams,
  answers: { 202: { description: "It is sent after what waits of its order.", schema: Accepted } },
  problems: [],
  examples: [{ summary: "A delivery of yours", params: SHOWN_DELIVERY, status: 202 }],
});

export const replayWebhook = operation({
  ...shared,
  id: "replayWebhook",
  method: "POST",
  path: "/webhooks/{webhookId}/replay",
  summary: "Send a span of time again",
  limit: "write",
  params: WebhookParams,
  body: ReplayBody,
  answers: { 202: { description: "Every delivery for an event in [from, to) is sent again.", schema: Accepted } },
  problems: [],
  examples: [{
    summary: "A day again",
    params: SHOWN,
    body: { from: "2026-11-20T00:00:00Z", to: "2026-11-21T00:00:00Z" },
    status: 202,
  }],
});

export const testWebhooks = operation({
  ...shared,
  id: "testWebhooks",
  method: "POST",
  path: "/webhook/test",
  summary: "Send a test",
  description: "A signed `ping`, also to a webhook that is paused; one that is taken ends a pause that failures caused.",
  limit: "write",
  body: TestBody,
  answers: { 202: { description: "The tests on their way.", schema: TestsAnswer } },
  problems: ["not_found"],
  examples: [{ summary: "All webhooks", body: {}, status: 202 }],
});

export const webhooksOperations = [
  listWebhooks,
  createWebhook,
  generateWebhookSecret,
  getWebhook,
  replaceWebhook,
  deleteWebhook,
  listWebhookDeliveries,
  getWebhookDelivery,
  replayWebhookDelivery,
  replayWebhook,
  testWebhooks,
];
