import { HttpError, page } from "fresh";
import { EmptyState } from "../components/layout/EmptyState.tsx";
import { PageHead } from "../components/layout/PageHead.tsx";
import { PostButton } from "../components/layout/PostButton.tsx";
import { Status } from "../components/status/Status.tsx";
import { Pager } from "../components/table/Pager.tsx";
import { Table } from "../components/table/Table.tsx";
import { formatsFor } from "../domain/formats/formats.ts";
import { noticeSentence, noticeWords } from "../domain/i18n/notices/notice_words.ts";
import { ordersWords } from "../domain/i18n/orders/orders_words.ts";
import { markSeen } from "../kv/notices/mark_seen.ts";
import { listNotices } from "../kv/notices/notices.ts";
import { seeOther } from "./(_lib)/answers.ts";
import { newOperationId } from "./(_lib)/operation_id.ts";
import { PortalShell } from "./(_lib)/PortalShell.tsx";
import { define, viewerOf } from "./(_lib)/state.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store: { kv } } } = ctx.state;
    const cursor = ctx.url.searchParams.get("cursor") ?? undefined;
    const notices = await listNotices(kv, viewerOf(ctx).orgId, cursor);
    return page({ title: ordersWords(lang).noticesTitle, notices, isFirst: cursor === undefined });
  },

  async POST(ctx) {
    const { form, deps: { store: { kv } } } = ctx.state;
    const total = form.get("total");
    if (typeof total !== "string" || !/^\d{1,12}$/.test(total)) throw new HttpError(422);
    const { id, orgId } = viewerOf(ctx);
    await markSeen(kv, orgId, id, Number(total));
    return seeOther("/notices");
  },
});

/** What happened to the viewer's orders, newest first; what was not seen yet is marked. */
export default define.page<typeof handler>(({ data: { title, notices, isFirst }, state, url }) => {
  const { lang } = state;
  const unseenNotices = state.unseenNotices ?? 0;
  const words = ordersWords(lang);
  const { titles } = noticeWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  // Only the first page can tell which are new: what is unseen is counted from the newest.
  const unseen = new Set(isFirst ? notices.rows.slice(0, unseenNotices).map(({ id }) => id) : []);
  return (
    <PortalShell state={state} url={url} live={{}}>
      <PageHead
        lang={lang}
        title={title}
        actions={unseenNotices > 0 && (
          <PostButton
            action="/notices"
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            hidden={{ total: String(notices.total) }}
            icon="check"
          >
            {words.markAllRead}
          </PostButton>
        )}
      />
      {notices.rows.length === 0 ? <EmptyState title={words.noNoticesTitle} icon="bell">{words.noNotices}</EmptyState> : (
        <Table
          caption={title}
          rows={notices.rows}
          columns={[
            { head: words.subject, cell: ({ type, path }) => <a href={path}>{titles[type]}</a> },
            { head: words.message, cell: (notice) => noticeSentence(lang, notice) },
            { head: words.when, kind: "time", cell: ({ at }) => formats.dateTime(at) },
            {
              head: words.status,
              cell: ({ id }) => unseen.has(id) ? <Status tone="needs-you" word={words.unread} /> : "",
            },
          ]}
        />
      )}
      <Pager
        lang={lang}
        first={isFirst ? undefined : "/notices"}
        next={notices.next === null ? undefined : `/notices?cursor=${encodeURIComponent(notices.next)}`}
      />
    </PortalShell>
  );
});
