import { page } from "fresh";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { type Card, listCards } from "../../../kv/directory/book.ts";
import type { Page } from "../../../kv/page.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, readFrom, viewerOf } from "../../(_lib)/state.ts";
import type { CardKind } from "./card_kind.ts";
import { CardList } from "./CardList.tsx";

const MOST_TYPED = 80;

/** The route of a book's list. */
export function listRoute<T extends Card, Fields>(kind: CardKind<T, Fields>) {
  interface ListData {
    readonly title: string;
    readonly cards: Page<T>;
    readonly search: string;
    readonly isStart: boolean;
  }

  const handler = define.handlers({
    async GET(ctx) {
      const query = ctx.url.searchParams;
      const search = (query.get("q") ?? "").trim().slice(0, MOST_TYPED);
      const cursor = query.get("cursor") ?? "";
      const cards = await listCards(ctx.state.deps.store.kv, kind.book, viewerOf(ctx).orgId, {
        search,
        cursor,
        ...readFrom(ctx),
      });
      return page<ListData>({
        title: directoryWords(ctx.state.lang)[kind.name].title,
        cards,
        search,
        isStart: cursor === "",
      });
    },
  });

  const view = define.page<typeof handler>(({ data, state, url }) => {
    const { cards, search, isStart } = data as ListData;
    return (
      <PortalShell state={state} url={url}>
        <CardList state={state} kind={kind} page={cards} search={search} isStart={isStart} />
      </PortalShell>
    );
  });
  return { handler, view };
}
