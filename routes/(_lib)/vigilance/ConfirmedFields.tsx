import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import type { VigilanceFields } from "../../../domain/vigilance/vigilance_document.ts";
import type { VigilanceField } from "../../../domain/vigilance/vigilance_rules.ts";

/** What was confirmed of a document, for those who may not change it. */
export function ConfirmedFields({ lang, fields }: { lang: Lang; fields: VigilanceFields }) {
  const words = vigilanceWords(lang);
  const shown = (name: VigilanceField, value: string) => {
    if (name === "licenceKind") return words.licenceKinds[value as keyof typeof words.licenceKinds];
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatsFor(lang).fullDay(value) : value;
  };
  const entries = Object.entries(fields) as [VigilanceField, string][];
  return <DescriptionList items={entries.map(([name, value]) => ({ term: words.fields[name], value: shown(name, value) }))} />;
}
