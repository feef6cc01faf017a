import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { accountWords } from "../../../../domain/i18n/account/account_words.ts";
import { fill } from "../../../../domain/i18n/fill.ts";
import { removeMember } from "../../../../kv/identity/members.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { requireMember } from "../../(_lib)/require_member.ts";

interface RemovalData {
  readonly title: string;
  /** Nobody else could run the organisation. */
  readonly lastOwner: boolean;
}

/** Removes somebody from the viewer's organisation. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, false),

  async POST(ctx) {
    const removed = await removeMember(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!);
    if (removed.ok) return seeOther("/account/members?done=removed");
    if (removed.refusal === "member_not_found") throw new HttpError(404);
    return await show(ctx, true);
  },
});

async function show(ctx: RequestContext, lastOwner: boolean) {
  const { user: { value: { name } } } = await requireMember(ctx);
  const title = fill(accountWords(ctx.state.lang).members.removeTitle, { name, firm: viewerOf(ctx).orgName });
  return page<RemovalData>({ title, lastOwner }, { status: lastOwner ? 422 : 200 });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, lastOwner } = data as RemovalData;
  const { lang } = state;
  const { title: account, members: words } = accountWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={lastOwner ? [{ message: words.lastOwner }] : []} />
      <ConfirmPage
        lang={lang}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
        title={title}
        consequence={<p>{words.removeText}</p>}
        confirm={words.remove}
        back="/account/members"
        crumbs={[{ href: "/account", word: account }, { href: "/account/members", word: words.title }]}
      />
    </PortalShell>
  );
});
