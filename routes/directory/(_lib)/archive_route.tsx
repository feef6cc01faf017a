import { HttpError, page } from "fresh";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import type { Loaded } from "../../../kv/commit.ts";
import { type Card, changeCard } from "../../../kv/directory/book.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf } from "../../(_lib)/state.ts";
import { type CardKind, cardPath, listPath } from "./card_kind.ts";
import { requireCard } from "./card_route.tsx";

/** The route that takes a card out of its list. */
export function archiveRoute<T extends Card, Fields>(kind: CardKind<T, Fields>) {
  const handler = define.handlers({
    async GET(ctx) {
      const { value, versionstamp } = await requireCard(ctx, kind);
      if (value.archivedAt !== undefined) throw new HttpError(404);
      const name = kind.titleOf(value);
      return page({
        title: directoryWords(ctx.state.lang)[kind.name].archiveTitle(name),
        name,
        id: value.id,
        revision: versionstamp,
      });
    },

    async POST(ctx) {
      const { store } = ctx.state.deps;
      const { value: card }: Loaded<T> = await requireCard(ctx, kind);
      const revision = ctx.state.form.get("revision");
      if (typeof revision !== "string") throw new HttpError(422);
      const archived = { ...card, archivedAt: store.now() };
      const also = kind.archiving;
      const done = await changeCard(
        store,
        kind.book,
        revision,
        archived,
        operationOf(ctx),
        also && ((commit) => also(commit, card)),
      );
      if (done.ok) return seeOther(`${listPath(kind)}?done=archived`);
      // What is archived must be what was read: the card's page shows what it now says.
      if (done.refusal === "card_changed_meanwhile") return seeOther(cardPath(kind, card.id));
      throw new HttpError(409);
    },
  });

  const view = define.page<typeof handler>(({ data, state, url }) => {
    const { title, name, id, revision } = data;
    const { lang } = state;
    const words = directoryWords(lang);
    return (
      <PortalShell state={state} url={url}>
        <ConfirmPage
          lang={lang}
          title={title}
          crumbs={[{ href: listPath(kind), word: words[kind.name].title }, { href: cardPath(kind, id), word: name }]}
          consequence={<p>{words[kind.name].archiveText}</p>}
          confirm={words.archive}
          back={cardPath(kind, id)}
          action={url.pathname}
          csrf={state.session?.csrf}
          operationId={newOperationId()}
        >
          <HiddenField name="revision" value={revision} />
        </ConfirmPage>
      </PortalShell>
    );
  });
  return { handler, view };
}
