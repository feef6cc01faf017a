import { HttpError, page } from "fresh";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { driverPinWords } from "../../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { getPhone, revokePhone } from "../../../../kv/identity/shared_phones.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

/** Asks before a shared phone is withdrawn. */
export const handler = define.handlers({
  async GET(ctx) {
    return page({ title: driverPinWords(ctx.state.lang).withdrawTitle, name: await nameOfPhone(ctx) });
  },

  async POST(ctx) {
    await nameOfPhone(ctx);
    await revokePhone(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!);
    return seeOther("/directory/phones?done=deleted");
  },
});

async function nameOfPhone(ctx: RequestContext): Promise<string> {
  const phone = await getPhone(ctx.state.deps.store.kv, viewerOf(ctx).orgId, ctx.params.id!);
  if (phone === null) throw new HttpError(404);
  return phone.value.name;
}

export default define.page<typeof handler>(({ data: { title, name }, state, url }) => {
  const words = driverPinWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={[{ href: "/directory/phones", word: words.phonesTitle }]}
        consequence={<p>{words.withdrawText(name)}</p>}
        confirm={words.withdraw}
        back="/directory/phones"
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
