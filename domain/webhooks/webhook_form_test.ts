import assert from "node:assert/strict";
import { parseForm } from "../forms/form.ts";
import { newWebhook } from "./changes.ts";
import { webhookForm, webhookValues } from "./webhook_form.ts";

const read = (fields: Record<string, string>) => parseForm(webhookForm, new URLSearchParams(fields));

Deno.test("webhookForm reads what webhookValues() shows", () => {
  const content = {
    url: "https://example.com/in",
    description: "ERP",
    events: ["stop.unloaded", "order.closed"],
    filters: { phases: ["delivered"], siteId: "S1", referencePrefix: "ERP-" },
  } as const;
  const webhook = newWebhook(content, { id: "W1", orgId: "O1", sealedSecret: "s" }, 0);
  const parsed = read(webhookValues(webhook));
  assert.ok(parsed.ok);
  assert.deepEqual({ ...parsed.value, events: parsed.value.events.toSorted() }, {
    ...content,
    events: content.events.toSorted(),
  });
});

Deno.test("webhookForm takes no filter for none, and asks for an address and an event", () => {
  const parsed = read({ url: "https://example.com/", "events.order_closed": "on", siteId: "", referencePrefix: " " });
  assert.deepEqual(parsed.ok && parsed.value.filters, {});
  const refused = read({ url: "" });
  assert.deepEqual(refused.ok ? [] : Object.keys(refused.errors), ["url", "events"]);
});
