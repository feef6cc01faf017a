import { HttpError, page } from "fresh";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import type { User } from "../../../../domain/identity/types.ts";
import { reissueSetUpLink } from "../../../../kv/identity/create_user.ts";
import { getUser } from "../../../../kv/identity/users.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { linkAddress, SECRET_PAGE } from "../../(_lib)/set_up_answer.ts";
import { SetUpLink } from "../../(_lib)/SetUpLink.tsx";

interface LinkData {
  readonly title: string;
  readonly user: User;
  readonly link: string | null;
}

/** Makes somebody a new link to choose a password with. The answer is the page itself, as the link is shown once. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state, params } = ctx;
    const { store, publicUrl } = state.deps;
    const issued = await reissueSetUpLink(store, viewerOf(ctx), { userId: params.id!, publicUrl }, operationOf(ctx));
    if (!issued.ok) throw new HttpError(issued.refusal === "operation_reused" ? 409 : 404);
    const user = await getUser(store.kv, issued.value.userId);
    if (user === null) throw new HttpError(404);
    const title = adminWords(state.lang).organisations.linkTitle;
    return page<LinkData>({ title, user: user.value, link: linkAddress(state, issued.value.token) }, SECRET_PAGE);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { user, link } = data as LinkData;
  return (
    <PortalShell state={state} url={url}>
      <SetUpLink state={state} orgId={user.memberships[0]?.orgId ?? ""} email={user.email} url={link} />
    </PortalShell>
  );
});
