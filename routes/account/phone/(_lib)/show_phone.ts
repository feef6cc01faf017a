import { page } from "fresh";
import type { PhoneNumber } from "../../../../domain/identity/phone_number.ts";
import { channelsWords } from "../../../../domain/i18n/channels/channels_words.ts";
import { isUnreachable } from "../../../../domain/texts/number_standing.ts";
import { getPhoneNumber, numberToConfirm } from "../../../../kv/identity/phone_numbers.ts";
import { getNumberStanding } from "../../../../kv/texts/number_standing.ts";
import { type FormView, freshForm } from "../../../(_lib)/form_answer.ts";
import { type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

/** What the page about a person's number shows. */
export interface PhoneData {
  readonly title: string;
  readonly current: PhoneNumber | null;
  /** Texts do not reach it any more. */
  readonly isUnreachable: boolean;
  /** The number that waits for its code. */
  readonly waiting: string | null;
  /** The form of another number. */
  readonly form: FormView;
  /** The form of the code. */
  readonly codeForm: FormView;
}

/** The page about the viewer's number, with forms as they were answered. */
export async function showPhone(
  ctx: RequestContext,
  { form = freshForm(), codeForm = freshForm() }: Partial<Pick<PhoneData, "form" | "codeForm">>,
  status: number,
) {
  const { lang, deps: { store } } = ctx.state;
  const viewer = viewerOf(ctx);
  const [current, waiting] = await Promise.all([getPhoneNumber(store.kv, viewer.id), numberToConfirm(store, viewer)]);
  const standing = current && await getNumberStanding(store.kv, current.number);
  const { title } = channelsWords(lang).phone;
  return page<PhoneData>({ title, current, isUnreachable: isUnreachable(standing), waiting, form, codeForm }, { status });
}
