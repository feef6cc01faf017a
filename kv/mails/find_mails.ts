import type { MailState } from "../../domain/mails/mail_life.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import { addressOf, listMails, type MailRow, stateOf } from "./mail.ts";

/** What the list of mails may be narrowed to, all of it together. */
export interface MailFilter {
  readonly state?: MailState | undefined;
  /** Beginning of the address, in any case. */
  readonly address?: string | undefined;
}

/** Mails that are looked through for one page where the index alone does not decide. */
export const MOST_MAILS_LOOKED_THROUGH = 250;
/** After every character that an address may have. */
const LAST = "\uffff";

/**
 * One page of the mails that `filter` asks for, newest first, or by address where an address is asked for: one range read. Where both are, the page holds
 * what has the state among the next {@link MOST_MAILS_LOOKED_THROUGH}: few rows, or none, while `next` goes on.
 */
export async function findMails(kv: Deno.Kv, { state, address = "" }: MailFilter, cursor?: string): Promise<Page<MailRow>> {
  const start = addressOf(address);
  if (start === "") {
    if (state === undefined) return await listMails(kv, cursor);
    return await readPage(kv, { prefix: keys.mailByState(state, "").slice(0, -1) }, { cursor, reverse: true });
  }
  const range = { prefix: keys.mailByAddress("", "").slice(0, 1), between: [start, start + LAST] } as const;
  const limit = state === undefined ? {} : { limit: MOST_MAILS_LOOKED_THROUGH };
  const page = await readPage<MailRow>(kv, range, { cursor, reverse: true, ...limit });
  const shown = page.rows.map((row) => state === undefined || stateOf(row) === state);
  return {
    rows: page.rows.filter((_, index) => shown[index]),
    versionstamps: page.versionstamps.filter((_, index) => shown[index]),
    next: page.next,
  };
}
