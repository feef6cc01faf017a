import { Commit } from "../../kv/commit.ts";
import { getMail, listMails, type Mail, MAILS } from "../../kv/mails/mail.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler } from "../handler.ts";

/**
 * Erases the mails that went to an address whose person was erased: what they said and to whom, not that they went out. One that never went out is
 * removed. Looks through all mails, page by page; cut short, it begins again and finds what is left.
 */
export const eraseMails: Handler<"erase_mails", unknown> = async (store, _ports, { email, alias }, { signal }) => {
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await listMails(store.kv, cursor);
    for (const { id, to } of page.rows) if (to === email) await eraseMail(store, id, alias);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return null;
};

async function eraseMail({ kv }: Store, id: string, alias: string): Promise<void> {
  const mail = await getMail(kv, id);
  if (mail === null) return;
  const erased: Mail = { ...mail.value, to: alias, subject: "", html: "", text: "", bodyErased: true, history: [] };
  const commit = new Commit(kv);
  if (mail.value.sent === undefined) commit.remove(MAILS, mail);
  else commit.change(MAILS, mail, erased);
  if (!await commit.send()) throw new Error(`mail ${id} is being written: its erasure is tried again`);
}
