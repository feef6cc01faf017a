import { HttpError, page } from "fresh";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { parseForm } from "../../../domain/forms/form.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { type Card, createCard } from "../../../kv/directory/book.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { type CardKind, cardPath, listPath } from "./card_kind.ts";
import { CardForm } from "./CardForm.tsx";
import { takenForm } from "./taken_form.ts";

/** The route that makes a card. */
export function newRoute<T extends Card, Fields>(kind: CardKind<T, Fields>) {
  const show = ({ state }: RequestContext, form: FormView, status = 200) =>
    page({ title: directoryWords(state.lang)[kind.name].createTitle, form }, { status });

  const handler = define.handlers({
    GET(ctx) {
      return show(ctx, freshForm(kind.blank(viewerOf(ctx))));
    },

    async POST(ctx) {
      const { state } = ctx;
      const { store } = state.deps;
      const viewer = viewerOf(ctx);
      const parsed = parseForm(kind.form, state.form);
      if (!parsed.ok) return show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
      const card = { ...kind.contentOf(parsed.value, viewer), id: store.newId(), orgId: viewer.orgId } as T;
      const created = await createCard(store, kind.book, card, operationOf(ctx));
      if (created.ok) return seeOther(`${cardPath(kind, created.value.id)}?done=created`);
      if (created.refusal === "card_taken") return show(ctx, takenForm(kind, state, card), 422);
      throw new HttpError(409);
    },
  });

  const view = define.page<typeof handler>(({ data, state, url }) => {
    const { title, form } = data;
    const crumbs = [{ href: listPath(kind), word: directoryWords(state.lang)[kind.name].title }];
    return (
      <PortalShell state={state} url={url}>
        <PageHead lang={state.lang} title={title} crumbs={crumbs} />
        <CardForm state={state} kind={kind} form={form} action={url.pathname} />
      </PortalShell>
    );
  });
  return { handler, view };
}
