import type { ChatTool } from "./chat_webhook.ts";

/** What a chat is told. */
export interface ChatText {
  readonly text: string;
  /** Where the reader learns more. */
  readonly url: string;
}

/** The name on the way here: the same in every language. */
const OPEN = "SYMPHONI.A";

/** The JSON that a tool's address takes. What people wrote stays text: it makes no link, no mention and no format there. */
export function chatMessage(tool: ChatTool, { text, url }: ChatText): string {
  return JSON.stringify(tool === "slack" ? slackMessage(text, url) : teamsMessage(text, url));
}

/** Source: Slack, "Formatting text for app surfaces": the three characters that control it. */
function slackMessage(text: string, url: string) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { text: `${escaped}\n<${url}|${OPEN}>`, unfurl_links: false };
}

/** An adaptive card, whose text runs know no markup. Source: Adaptive Cards 1.4, RichTextBlock; Microsoft, "Create incoming webhooks with Workflows". */
function teamsMessage(text: string, url: string) {
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: text.split("\n").map((line) => ({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: line }] })),
    actions: [{ type: "Action.OpenUrl", title: OPEN, url }],
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}
