import assert from "node:assert/strict";
import { chatFault, shownUrlOf } from "./chat_webhook.ts";

Deno.test("chatFault() takes the addresses that Slack and Teams give, and no other", () => {
  const table = [
    ["slack", "https://hooks.slack.com/services/T0/B0/x", null],
    ["slack", "https://hooks.slack.com.evil.example/services/T0", "not_of_tool"],
    ["slack", "https://outlook.webhook.office.com/webhookb2/x", "not_of_tool"],
    ["slack", "http://hooks.slack.com/services/T0", "not_https"],
    ["teams", "https://firm.webhook.office.com/webhookb2/x", null],
    ["teams", "https://prod-01.westeurope.logic.azure.com:443/workflows/x?sig=y", null],
    ["teams", "https://x.environment.api.powerplatform.com/powerautomate/y", null],
    ["teams", "https://webhook.office.com.evil.example/", "not_of_tool"],
    ["teams", "https://evillogic.azure.com/", "not_of_tool"],
    ["teams", "https://10.0.0.1/", "not_public"],
    ["teams", "nonsense", "not_an_address"],
  ] as const;
  for (const [tool, url, fault] of table) assert.equal(chatFault(tool, url, false), fault, url);
  assert.equal(chatFault("slack", "http://127.0.0.1:9/services/x", true), null);
});

Deno.test("shownUrlOf() shows the host and the last four characters", () => {
  assert.equal(shownUrlOf("https://hooks.slack.com/services/T0/B0/secretX7qz"), "hooks.slack.com … X7qz");
});
