import type { NoticeGroup } from "../notices/groups.ts";
import { type Instant, MINUTE_MS } from "../time/instant.ts";
import { type TargetFault, targetFault } from "../webhooks/target.ts";

export const CHAT_TOOLS = ["slack", "teams"] as const;
export type ChatTool = (typeof CHAT_TOOLS)[number];

/** What somebody must act on; the rest would bury it. */
export const DEFAULT_CHAT_GROUPS: readonly NoticeGroup[] = ["offers", "answers", "problems", "proofs", "pallets", "vigilance"];

/** A channel of a chat tool that an organisation has its news posted to. The address is a secret: whoever has it may post. */
export interface ChatWebhook {
  readonly id: string;
  readonly orgId: string;
  readonly tool: ChatTool;
  /** As its people call the channel. */
  readonly name: string;
  readonly sealedUrl: string;
  /** "hooks.slack.com … X7qz". */
  readonly shownUrl: string;
  /** What it is told of. */
  readonly groups: readonly NoticeGroup[];
  readonly createdAt: Instant;
  /** When it took the last post. */
  readonly takenAt?: Instant;
  /** Posts that failed since the last that was taken. */
  readonly failing?: { readonly since: Instant; readonly count: number };
  /** Nothing but tests is posted; one that is taken ends it. */
  readonly pausedAt?: Instant;
}

/** Channels that one organisation may have. */
export const MAX_CHAT_WEBHOOKS = 5;
export const MAX_CHAT_NAME_CHARS = 60;

/**
 * Hosts that give such addresses: an address elsewhere would send the firm's news to a stranger, or make us call one. Teams: those of connectors, which
 * end, and of workflows, which take their place. Source: Slack, "Sending messages using incoming webhooks"; Microsoft, "Create incoming webhooks with
 * Workflows".
 */
const HOSTS: Readonly<Record<ChatTool, RegExp>> = {
  slack: /^hooks\.slack(-gov)?\.com$/,
  teams: /\.(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/,
};

/** Why an address is no channel of that tool. */
export type ChatFault = TargetFault | "not_of_tool";

/** What speaks against posting to `url`, or null. `allowPrivate` admits any host: for the demo and for tests. */
export function chatFault(tool: ChatTool, url: string, allowPrivate: boolean): ChatFault | null {
  const fault = targetFault(url, allowPrivate);
  if (fault !== null || allowPrivate) return fault;
  return HOSTS[tool].test(new URL(url).hostname) ? null : "not_of_tool";
}

/** An address as it is shown: its host, and enough of its end to tell two apart. */
export function shownUrlOf(url: string): string {
  return `${new URL(url).host} … ${url.slice(-4)}`;
}

/** How often, and for how long, every post has failed before a channel is left alone. */
const PAUSE_AFTER = { failures: 5, spanMs: 10 * MINUTE_MS };

/** A channel after a post: "gone" is an answer that says there is no such channel any more. */
export function afterPost(webhook: ChatWebhook, outcome: "taken" | "failed" | "gone", now: Instant): ChatWebhook {
  const { failing, pausedAt, ...rest } = webhook;
  if (outcome === "taken") return { ...rest, takenAt: now };
  const counted = { since: failing?.since ?? now, count: (failing?.count ?? 0) + 1 };
  const hopeless = counted.count >= PAUSE_AFTER.failures && now - counted.since >= PAUSE_AFTER.spanMs;
  const stopped = pausedAt ?? (outcome === "gone" || hopeless ? now : undefined);
  return { ...rest, failing: counted, ...stopped !== undefined && { pausedAt: stopped } };
}
