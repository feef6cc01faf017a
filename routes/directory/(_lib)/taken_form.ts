import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { typedValues } from "../../../domain/forms/form.ts";
import type { Card } from "../../../kv/directory/book.ts";
import { type FormView, freshForm } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";
import type { CardKind } from "./card_kind.ts";

/** The form to show again when another card has the value that only one may have. */
export function takenForm<T extends Card, Fields>({ unique, titleOf }: CardKind<T, Fields>, state: State, card: T): FormView {
  const errors = unique ? [{ name: unique.name, message: unique.message(directoryWords(state.lang), titleOf(card)) }] : [];
  return { ...freshForm(typedValues(state.form)), errors };
}
