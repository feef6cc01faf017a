import type { ComponentChildren } from "preact";
import type { z } from "zod";
import type { Column } from "../../../components/table/Table.tsx";
import type { DirectoryWords } from "../../../domain/i18n/directory/fr.ts";
import type { Viewer } from "../../../domain/identity/types.ts";
import type { Commit } from "../../../kv/commit.ts";
import type { Book, Card } from "../../../kv/directory/book.ts";
import type { FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";

/** What a form's fields are drawn from. */
export interface CardFieldsProps {
  readonly state: State;
  readonly form: FormView;
}

/** One field of a card as a reader is told it. */
export interface Fact {
  /** Name of the form's field. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What a form gives of a card: all but whose it is. */
export type Content<T extends Card> = Omit<T, keyof Card>;

/** What sets one kind of card apart on its pages; everything else they share. `Fields` is what the form reads as. */
export interface CardKind<T extends Card, Fields> {
  readonly name: "sites" | "contacts" | "vehicles" | "drivers";
  readonly book: Book<T>;
  readonly form: z.ZodType<Fields>;
  /** What a new card's form starts with. */
  blank(viewer: Viewer): Readonly<Record<string, string>>;
  valuesOf(card: T): Readonly<Record<string, string>>;
  contentOf(fields: Fields, viewer: Viewer): Content<T>;
  titleOf(card: T): string;
  columns(state: State): readonly Column<T>[];
  /** The form's values in words, in its order. */
  factsOf(values: Readonly<Record<string, string>>, state: State): readonly Fact[];
  fields(props: CardFieldsProps): ComponentChildren;
  /** The field that two cards may not share. */
  readonly unique?: { readonly name: string; message(words: DirectoryWords, value: string): string };
  /** What archiving a card takes away besides. */
  archiving?(commit: Commit, card: T): void;
  /** The card is about a person, who may ask for what is kept of them or for its erasure. */
  readonly ofPerson?: true;
  /** What whoever looks at a card should know first. */
  warnings?(state: State, card: T): Promise<readonly string[]>;
  /** What is said under the title of a card in use. */
  lead?(state: State, card: T): Promise<ComponentChildren>;
  /** Sections under the form of a card in use, for who may change it. */
  more?(props: { readonly state: State; readonly card: T }): ComponentChildren;
}

/** The list's address. */
export function listPath(kind: Pick<CardKind<Card, unknown>, "name">): string {
  return `/directory/${kind.name}`;
}

/** A card's address. */
export function cardPath(kind: Pick<CardKind<Card, unknown>, "name">, id: string): string {
  return `${listPath(kind)}/${id}`;
}
