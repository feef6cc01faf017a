import { HttpError, page } from "fresh";
import { DescriptionList } from "../../components/layout/DescriptionList.tsx";
import { Notice } from "../../components/layout/Notice.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { Table } from "../../components/table/Table.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { noteWords } from "../../domain/i18n/note/note_words.ts";
import type { OrdersWords } from "../../domain/i18n/orders/fr.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { type ChainState, verifyChain } from "../../domain/notes/chain.ts";
import { noteNumber } from "../../domain/notes/note_number.ts";
import type { Note, NoteVersion } from "../../domain/notes/types.ts";
import { getNoteByToken, listVersions } from "../../kv/notes/notes.ts";
import { define } from "../(_lib)/state.ts";

/** Anyone with the address printed on a note may see whether it is intact: no name, no goods, no price. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store: { kv }, ports } } = ctx.state;
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const note = await getNoteByToken(kv, ctx.params.token!);
    if (note === null) throw new HttpError(404);
    const versions = await listVersions(kv, note.id);
    const chain = await verifyChain(note, versions, ports.seal);
    return page({ title: ordersWords(lang).verifyTitle, note, versions: versions.map(lineOf), chain }, {
      headers: { "cache-control": "no-store" },
    });
  },
});

/** What the public learns of one version. */
interface VersionLine extends Pick<NoteVersion, "n" | "hash"> {
  readonly at: number;
  readonly timeZone: string;
  readonly place: string;
  readonly signature: Pick<NonNullable<NoteVersion["signature"]>, "role" | "method" | "contentChanged"> | null;
  readonly impossibleFor: NonNullable<NoteVersion["impossible"]>["role"] | null;
  readonly reservations: number;
}

function lineOf({ n, hash, at, signature, impossible, reservations, content }: NoteVersion): VersionLine {
  const given = signature ?? impossible;
  const { timeZone, address } = given?.role === "consignee" ? content.deliveryPlace : content.takingOverPlace;
  return {
    n,
    hash,
    at: given?.deviceAt ?? at,
    timeZone,
    place: signature?.place ?? address.city,
    signature: signature && { role: signature.role, method: signature.method, contentChanged: signature.contentChanged },
    impossibleFor: impossible?.role ?? null,
    reservations: reservations.length,
  };
}

export default define.page<typeof handler>(({ data: { title, note, versions, chain }, state, url }) => {
  const { lang, words: { trade } } = state;
  const words = ordersWords(lang);
  const method = (line: VersionLine) =>
    [
      line.signature && trade.signatureMethod[line.signature.method],
      line.signature?.contentChanged && words.contentChanged,
      line.reservations > 0 && words.withReservations(line.reservations),
    ].filter(Boolean).join(", ");
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={state.session?.csrf}>
      <PageHead lang={lang} title={title} />
      <ChainNotice words={words} chain={chain} />
      <div class="panel mb-6">
        <DescriptionList items={factsOf(words, note, noteWords(lang).title[note.kind])} />
      </div>
      <Table
        caption={words.verifyVersions}
        rows={versions}
        columns={[
          { head: words.versionNumber, cell: ({ n }) => n },
          { head: words.what, cell: (line) => actOf(words, line) },
          { head: words.method, cell: method },
          { head: words.when, kind: "time", cell: ({ at, timeZone }) => formatsFor(lang, timeZone).dateTime(at) },
          { head: words.where, cell: ({ place }) => place },
          { head: words.fingerprint, cell: ({ hash }) => <code class="break-all">{hash}</code> },
        ]}
      />
      <p class="mt-3 text-ink-soft">{words.neverAPrice}</p>
    </PublicShell>
  );
});

function ChainNotice({ words, chain }: { words: OrdersWords; chain: ChainState }) {
  if (chain.intact) return <Notice tone="go" title={words.verifyIntact}>{words.verifyIntactText}</Notice>;
  return (
    <Notice tone="stop" title={words.verifyBroken(chain.brokenVersion)}>
      {words.fault[chain.fault]} {words.verifyBrokenText}
    </Notice>
  );
}

function factsOf(words: OrdersWords, note: Note, kind: string) {
  return [
    { term: words.verifyNumber, value: noteNumber(note) },
    { term: words.verifyKind, value: kind },
    { term: words.verifyVersions, value: String(note.versionCount) },
  ];
}

function actOf(words: OrdersWords, { signature, impossibleFor }: VersionLine): string {
  if (signature) return words.signedAs(words.role[signature.role]);
  return impossibleFor ? words.impossibleFor(words.role[impossibleFor]) : words.followUp;
}
