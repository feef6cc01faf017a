import type { ChatTool } from "../../chat/chat_webhook.ts";

/** Chat tools as their makers call them: the same in every language. */
export const TOOL_NAMES: Readonly<Record<ChatTool, string>> = { slack: "Slack", teams: "Microsoft Teams" };
