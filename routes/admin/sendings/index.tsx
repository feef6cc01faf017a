import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import { type Channel, CHANNELS, type Sending } from "../../../domain/sendings/sending.ts";
import { recipientNames } from "../../../kv/sendings/recipient_names.ts";
import { listSendings } from "../../../kv/sendings/sendings.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../(_lib)/state.ts";
import { sendingTitle } from "../(_lib)/sending_title.ts";
import { sendingTone } from "../(_lib)/sending_tone.ts";

/** A message and whom it is for. */
type Row = readonly [Sending, string];

interface SendingsData {
  readonly title: string;
  readonly channel: Channel;
  readonly cursor: string | null;
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const PATH = "/admin/sendings";

/** What was sent by one of the channels beside mail in the last thirty days. */
export const handler = define.handlers({
  async GET({ state, url: { searchParams } }) {
    const channel = CHANNELS.find((one) => one === searchParams.get("channel")) ?? "text";
    const cursor = searchParams.get("cursor");
    const { kv } = state.deps.store;
    const { rows, next } = await listSendings(kv, channel, cursor ?? undefined);
    const names = await recipientNames(kv, rows);
    return page<SendingsData>({
      title: channelsWords(state.lang).log.title,
      channel,
      cursor,
      rows: rows.map((row, index): Row => [row, names[index]!]),
      next,
    });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, channel, cursor, rows, next } = data as SendingsData;
  const { lang } = state;
  const { log: words, channels } = channelsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.lead}
        actions={CHANNELS.map((one) => (
          <LinkButton key={one} href={hrefOf(one)} kind={one === channel ? "secondary" : "quiet"}>{channels[one]}</LinkButton>
        ))}
      />
      {rows.length === 0
        ? <EmptyState icon="send" title={words.empty}>{words.emptyText}</EmptyState>
        : <Table caption={`${title} : ${channels[channel]}`} columns={columnsOf(state)} rows={rows} />}
      <Pager
        lang={lang}
        first={cursor === null ? undefined : hrefOf(channel)}
        next={next === null ? undefined : hrefOf(channel, next)}
      />
    </PortalShell>
  );
});

function hrefOf(channel: Channel, cursor?: string): string {
  return `${PATH}?${new URLSearchParams({ channel, ...cursor !== undefined && { cursor } })}`;
}

function columnsOf(state: State): Column<Row>[] {
  const { log: words, states } = channelsWords(state.lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(state.lang, viewer.timeZone);
  return [
    {
      head: words.content,
      cell: ([sending]) => (
        <a href={`${PATH}/${sending.id}`} class="whitespace-normal [overflow-wrap:anywhere]">{sendingTitle(state, sending)}</a>
      ),
    },
    { head: words.to, cell: ([, name]) => <span class="whitespace-normal">{name}</span> },
    { head: words.state, cell: ([{ state: is }]) => <Status tone={sendingTone(is)} word={states[is]} /> },
    {
      head: words.detail,
      cell: ([{ steps }]) => <span class="whitespace-normal">{steps.findLast(({ type }) => type !== "sent")?.detail}</span>,
    },
    { head: words.createdAt, kind: "time", cell: ([{ createdAt }]) => formats.dateTime(createdAt) },
  ];
}
