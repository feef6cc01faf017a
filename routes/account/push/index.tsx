import { page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import type { PushDevice } from "../../../domain/push/push_device.ts";
import { readPushTarget } from "../../../domain/push/read_push_target.ts";
import { PushButton } from "../../../islands/PushButton.tsx";
import { addDevice, listDevices } from "../../../kv/push/push_devices.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { browserName } from "../../(_lib)/browser_name.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";

interface PushData {
  readonly title: string;
  readonly devices: readonly PushDevice[];
  readonly publicKey: string;
  readonly isRefused: boolean;
}

/** The browsers that a person lets us notify; POST adds the one that asks. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, false),

  async POST(ctx) {
    const { form, lang, session, deps: { store, ports } } = ctx.state;
    const target = readPushTarget(form.get("subscription")?.toString() ?? "", ports.outgoing.allowPrivate);
    if (target === null) return await show(ctx, true);
    await addDevice(store, viewerOf(ctx).id, browserName(lang, session?.origin), target);
    return seeOther("/account/push?done=created");
  },
});

async function show(ctx: RequestContext, isRefused: boolean) {
  const { lang, deps: { store, ports } } = ctx.state;
  const [devices, publicKey] = await Promise.all([listDevices(store.kv, viewerOf(ctx).id), ports.push.publicKey()]);
  const data: PushData = { title: channelsWords(lang).push.title, devices, publicKey, isRefused };
  return page(data, { status: isRefused ? 422 : 200 });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, devices, publicKey, isRefused } = data as PushData;
  const { lang, session } = state;
  const { push: words } = channelsWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  const csrf = session?.csrf ?? "";
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      {isRefused && <ErrorSummary lang={lang} errors={[{ message: words.refused }]} />}
      <Section id="here" title={words.here}>
        <PushButton
          path="/account/push"
          publicKey={publicKey}
          known={devices.map(({ id }) => id)}
          hidden={{ csrf, operation: newOperationId() }}
          words={words.island}
        />
        <noscript>
          <p>{words.needsScript}</p>
        </noscript>
      </Section>
      <Section id="devices" title={words.list} plain>
        {devices.length === 0 ? <EmptyState icon="bell" title={words.empty}>{words.emptyText}</EmptyState> : (
          <Table
            caption={words.list}
            rows={devices}
            columns={[
              { head: words.name, cell: ({ name }) => name },
              { head: words.since, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
              {
                head: words.remove,
                kind: "action",
                cell: ({ id }) => (
                  <PostButton
                    action={`/account/push/${id}/removal`}
                    csrf={csrf}
                    operationId={newOperationId()}
                    kind="quiet"
                    size="small"
                    icon="trash-2"
                  >
                    {words.remove}
                  </PostButton>
                ),
              },
            ]}
          />
        )}
      </Section>
    </PortalShell>
  );
});
