import type { InsteadText } from "../../domain/sendings/sending.ts";
import type { Commit } from "../commit.ts";
import { issueLink } from "../identity/links.ts";
import { SHORT_TOKEN_CHARS } from "../identity/tokens.ts";
import type { Store } from "../store.ts";
import { queueText } from "../texts/queue_text.ts";

/** A driver, and the carrier that pays for their texts. */
export interface TextedDriver {
  readonly id: string;
  readonly orgId: string;
}

/** Who issues the links of what drivers are told when somebody changed an order. */
export const CLOCK = { id: "clock" } as const;

/** Characters of the link that a text to a driver ends in. */
export function linkChars(publicUrl: string): number {
  return `${publicUrl}/links/`.length + SHORT_TOKEN_CHARS;
}

/** Adds a text to a driver to the commit of what causes it; where it opens something, with a link to sign in once that is not kept once it was delivered. Its id. */
export function textDriver(
  commit: Commit,
  store: Store,
  { id, orgId }: TextedDriver,
  { to, text, opens }: InsteadText,
  publicUrl: string,
  issuedBy: { readonly id: string } = CLOCK,
): string {
  if (!opens) return queueText(commit, store, to, text, { userId: id, orgId });
  const token = issueLink(commit, store, { kind: "driver", driverId: id, orgId }, { id: issuedBy.id, orgId });
  return queueText(commit, store, to, `${text} ${publicUrl}/links/${token}`, { userId: id, orgId, isSecret: true });
}
