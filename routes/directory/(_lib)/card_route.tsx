import { HttpError, page } from "fresh";
import type { ComponentChildren } from "preact";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { personalDataWords } from "../../../domain/i18n/personal_data/personal_data_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Loaded } from "../../../kv/commit.ts";
import { type Card, changeCard, getCard } from "../../../kv/directory/book.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { type CardKind, cardPath, listPath } from "./card_kind.ts";
import { CardForm } from "./CardForm.tsx";
import { takenForm } from "./taken_form.ts";

/**
 * The card of the address, in the viewer's own book.
 * @throws {HttpError} 404 when there is none.
 */
export async function requireCard<T extends Card, Fields>(
  ctx: RequestContext,
  { book }: CardKind<T, Fields>,
): Promise<Loaded<T>> {
  const card = await getCard(ctx.state.deps.store.kv, book, viewerOf(ctx).orgId, ctx.params.id!);
  if (card === null) throw new HttpError(404);
  return card;
}

/** The route of one card: its form, or its facts for who may only read it and for an archived one. */
export function cardRoute<T extends Card, Fields>(kind: CardKind<T, Fields>) {
  interface CardData {
    readonly title: string;
    readonly card: T;
    readonly revision: string;
    readonly form: FormView;
    /** Somebody else changed the card since the form was opened. */
    readonly changedMeanwhile: boolean;
    readonly warnings: readonly string[];
    readonly lead: ComponentChildren;
  }
  const show = async (
    { state }: RequestContext,
    { value: card, versionstamp: revision }: Loaded<T>,
    form: FormView,
    status = 200,
    changedMeanwhile = false,
  ) => {
    const [warnings = [], lead] = await Promise.all([
      kind.warnings?.(state, card),
      card.archivedAt === undefined ? kind.lead?.(state, card) : undefined,
    ]);
    return page<CardData>({ title: kind.titleOf(card), card, revision, form, changedMeanwhile, warnings, lead }, { status });
  };

  const handler = define.handlers({
    async GET(ctx) {
      const card = await requireCard(ctx, kind);
      return show(ctx, card, freshForm(kind.valuesOf(card.value)));
    },

    async POST(ctx) {
      const { state } = ctx;
      const before = await requireCard(ctx, kind);
      if (before.value.archivedAt !== undefined) throw new HttpError(404);
      const revision = state.form.get("revision");
      state.form.delete("revision");
      if (typeof revision !== "string") throw new HttpError(422);
      const parsed = parseForm(kind.form, state.form);
      if (!parsed.ok) {
        return show(ctx, { ...before, versionstamp: revision }, refusedForm(state, parsed.values, parsed.errors), 422);
      }
      const { id, orgId } = before.value;
      const card = { ...kind.contentOf(parsed.value, viewerOf(ctx)), id, orgId } as T;
      const changed = await changeCard(state.deps.store, kind.book, revision, card, operationOf(ctx));
      if (changed.ok) return seeOther(`${listPath(kind)}?done=saved`);
      switch (changed.refusal) {
        case "card_taken":
          return show(ctx, { ...before, versionstamp: revision }, takenForm(kind, state, card), 422);
        case "card_changed_meanwhile":
          return show(ctx, await requireCard(ctx, kind), freshForm(kind.valuesOf(card)), 409, true);
        case "operation_reused":
          throw new HttpError(409);
      }
    },
  });

  const view = define.page<typeof handler>(({ data, state, url }) => {
    const { title, card, revision, form, changedMeanwhile, warnings, lead } = data as CardData;
    const { lang } = state;
    const words = directoryWords(lang);
    const path = cardPath(kind, card.id);
    const isArchived = card.archivedAt !== undefined;
    const mayWrite = may(viewerOf({ state }), "directory.write");
    const isOpen = mayWrite && !isArchived;
    return (
      <PortalShell state={state} url={url}>
        <PageHead
          lang={lang}
          title={title}
          lead={lead}
          crumbs={[{ href: listPath(kind), word: words[kind.name].title }]}
          actions={mayWrite && (
            <>
              {kind.ofPerson && may(viewerOf({ state }), "members.manage") && (
                <LinkButton href={`${path}/personal-data`} kind="quiet">{personalDataWords(lang).title}</LinkButton>
              )}
              {isOpen && <LinkButton href={`${path}/archive`} kind="quiet" icon="trash-2">{words.archive}</LinkButton>}
            </>
          )}
        />
        {!isArchived && warnings.map((warning) => <Notice key={warning} tone="watch">{warning}</Notice>)}
        {isArchived && <Notice tone="info">{words.archivedOn(formatsFor(lang).longDate(card.archivedAt))}</Notice>}
        {!isArchived && !mayWrite && <Notice tone="info">{words.readOnly}</Notice>}
        {isOpen
          ? (
            <CardForm
              state={state}
              kind={kind}
              form={form}
              action={path}
              revision={revision}
              now={changedMeanwhile ? kind.valuesOf(card) : undefined}
            />
          )
          : (
            <div class="panel">
              <DescriptionList
                items={kind.factsOf(kind.valuesOf(card), state).map(({ label, value }) => ({ term: label, value }))}
              />
            </div>
          )}
        {isOpen && kind.more?.({ state, card })}
      </PortalShell>
    );
  });
  return { handler, view };
}
