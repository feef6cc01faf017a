import type { NoticeType } from "../notices/notice.ts";
import type { Instant } from "../time/instant.ts";

/** The channels beside mail. */
export const CHANNELS = ["text", "push", "chat"] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * "withheld": the organisation has no text left for the month; "cancelled": an administrator ended its job before it was sent. A text that was sent is
 * "delivered" or "undelivered" once its provider says whether the phone got it.
 */
export const SENDING_STATES = ["waiting", "sent", "failed", "withheld", "cancelled", "delivered", "undelivered"] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** What happened to a message: "tried" is a failure that is tried again. */
export interface SendingStep {
  readonly type: Exclude<SendingState, "waiting"> | "tried";
  readonly at: Instant;
  /** The device or channel of a chat tool that it is about, where a message goes to several. */
  readonly target?: string;
  /** What the other side said. */
  readonly detail?: string;
}

/** A text message (SMS) to one number. */
export interface TextContent {
  readonly channel: "text";
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** Opens something to whoever reads it: not kept once it was delivered. */
  readonly isSecret?: true;
}

/** A text that takes the place of a message which reached no browser; where it `opens` something, with a link of its own. */
export interface InsteadText {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly opens: boolean;
}

/** A message to the browsers of one person. */
export interface PushContent {
  readonly channel: "push";
  readonly title: string;
  readonly body: string;
  /** Page of ours that a click opens: "/industry/orders/1". */
  readonly path: string;
  /** A later message of the same tag takes the place of an earlier one on the screen. */
  readonly tag?: string;
  /** To a driver: what they get where no browser takes it. */
  readonly instead?: InsteadText;
}

/** A message to the chat tools of one organisation. */
export interface ChatContent {
  readonly channel: "chat";
  readonly text: string;
  /** Where the reader learns more. */
  readonly url: string;
  /** What it is about: only where that was asked for. Absent: to every one. */
  readonly type?: NoticeType;
  /** A test of that one. */
  readonly webhookId?: string;
}

export type SendingContent = TextContent | PushContent | ChatContent;

/** A message by a channel other than mail, as it was rendered when it was caused. Sent by its job; kept for thirty days. */
export type Sending<Content extends SendingContent = SendingContent> = Content & {
  readonly id: string;
  readonly createdAt: Instant;
  /** Whom it is for, and who pays for it. */
  readonly userId?: string;
  readonly orgId?: string;
  readonly state: SendingState;
  readonly steps: readonly SendingStep[];
  /** Ids of the devices or chat webhooks that need it no more. */
  readonly done: readonly string[];
  /** The message whose content this one sends again. */
  readonly copyOf?: string;
};

/** Whose a message is. */
export type About = Pick<Sending, "userId" | "orgId">;
