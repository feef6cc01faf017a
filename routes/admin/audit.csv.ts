import { auditsWords } from "../../domain/i18n/audits/audits_words.ts";
import { adminWords } from "../../domain/i18n/admin/admin_words.ts";
import { dayOf, localOf } from "../../domain/time/zoned.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { csvStream } from "../(_lib)/csv/csv_text.ts";
import { define, viewerOf } from "../(_lib)/state.ts";
import { auditFilterOf, readAuditQuery } from "./(_lib)/audit_query.ts";

/** The audit log as the address narrows it, whole. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store } } = ctx.state;
    const { timeZone } = viewerOf(ctx);
    const { cursor: _, ...query } = readAuditQuery(ctx.url);
    const filter = await auditFilterOf(ctx, query);
    const words = auditsWords(lang);
    const { action } = adminWords(lang).audit;
    let cursor: string | null | undefined;
    return csvStream(`${words.file}-${dayOf(store.now(), timeZone)}`, Object.values(words.csv), async () => {
      if (cursor === null) return null;
      const page = await listAudits(store.kv, filter, { cursor });
      cursor = page.next;
      return page.rows.map((audit) => [
        localOf(audit.at, timeZone),
        action[audit.action],
        audit.target,
        audit.by.name,
        audit.by.id,
        audit.from?.network ?? "",
        audit.from?.requestId ?? "",
        audit.reason ?? "",
        audit.before ?? "",
        audit.after ?? "",
      ]);
    });
  },
});
