import { HttpError, page } from "fresh";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { Status } from "../../../../components/status/Status.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { channelsWords } from "../../../../domain/i18n/channels/channels_words.ts";
import { may } from "../../../../domain/rights/policy.ts";
import type { Sending, SendingStep } from "../../../../domain/sendings/sending.ts";
import { segmentsOf } from "../../../../domain/texts/segments.ts";
import { recipientNames } from "../../../../kv/sendings/recipient_names.ts";
import { findSending } from "../../../../kv/sendings/sendings.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../(_lib)/state.ts";
import { hiddenText, sendingTitle } from "../../(_lib)/sending_title.ts";
import { sendingTone } from "../../(_lib)/sending_tone.ts";

interface SendingData {
  readonly title: string;
  readonly sending: Sending;
  readonly recipient: string;
}

/** A message as its reader sees it, and what happened to it. */
export const handler = define.handlers({
  async GET({ state, params }) {
    const { store } = state.deps;
    const sending = await findSending(store, params.id!);
    if (sending === null) throw new HttpError(404);
    const [recipient] = await recipientNames(store.kv, [sending]);
    return page<SendingData>({ title: channelsWords(state.lang).channels[sending.channel], sending, recipient: recipient! });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, sending, recipient } = data as SendingData;
  const { lang, session } = state;
  const { log: words, states } = channelsWords(lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(lang, viewer.timeZone);
  const hidden = hiddenText(state, sending);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={<Status tone={sendingTone(sending.state)} word={states[sending.state]} />}
        crumbs={[{ href: `/admin/sendings?channel=${sending.channel}`, word: words.title }]}
        actions={hidden === null && may(viewer, "platform.write") && (
          <PostButton
            action={`/admin/sendings/${sending.id}/copy`}
            csrf={session?.csrf}
            operationId={newOperationId()}
            icon="send"
          >
            {words.copy}
          </PostButton>
        )}
      />
      <div class="panel">
        <DescriptionList
          items={[
            { term: words.content, value: sendingTitle(state, sending), wide: true },
            ...hidden === null ? contentItems(sending, words.parts) : [],
            { term: words.to, value: recipient },
            { term: words.createdAt, value: formats.dateTime(sending.createdAt) },
            {
              term: words.copyOf,
              value: sending.copyOf && <a href={`/admin/sendings/${sending.copyOf}`}>{words.original}</a>,
            },
          ]}
        />
      </div>
      <Section id="history" title={words.history} plain>
        <History state={state} steps={sending.steps} />
      </Section>
    </PortalShell>
  );
});

/** What a message says besides its first line. */
function contentItems(sending: Sending, parts: string) {
  switch (sending.channel) {
    case "text":
      return [{ term: parts, value: String(segmentsOf(sending.text)) }];
    case "push":
      return [{ term: sending.path, value: sending.body, wide: true }];
    case "chat":
      return [{ term: "URL", value: sending.url, wide: true }];
  }
}

/** What happened to the message, the last first. */
function History({ state, steps }: { state: State; steps: readonly SendingStep[] }) {
  const { log: words, steps: names } = channelsWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<SendingStep>[] = [
    { head: words.what, cell: ({ type }) => names[type] },
    { head: words.at, kind: "time", cell: ({ at }) => formats.dateTime(at) },
    { head: words.target, cell: ({ target = "" }) => target },
    { head: words.detail, cell: ({ detail = "" }) => <span class="whitespace-normal">{detail}</span> },
  ];
  return steps.length === 0
    ? <p>{words.noHistory}</p>
    : <Table caption={words.history} columns={columns} rows={steps.toReversed()} />;
}
