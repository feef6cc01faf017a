import type { TextTransport } from "./text_transport.ts";
import { outboxTexts } from "./outbox_texts.ts";

/** How texts go out. */
export interface TextSettings {
  /** A provider: "sns://", "ovh://". Null: texts stay in the store. */
  readonly url: string | null;
  /** Parts of texts that an organisation may send in a month. Null: {@link PAID_TEXTS} where they are paid for, else no limit. */
  readonly monthlyTexts: number | null;
}

/** What an organisation may send in a month where nothing is set and texts cost money. */
export const PAID_TEXTS = 1_000;

/** The transport that the settings name, loaded where it is used only. */
export async function openTexts({ url, monthlyTexts }: TextSettings): Promise<TextTransport> {
  if (url === null) return outboxTexts(monthlyTexts);
  const settings = { url, monthlyTexts: monthlyTexts ?? PAID_TEXTS };
  if (url.startsWith("sns:")) {
    const { snsTexts } = await import("./sns_texts.ts");
    return snsTexts(settings);
  }
  const { ovhTexts } = await import("./ovh_texts.ts");
  return ovhTexts(settings);
}
