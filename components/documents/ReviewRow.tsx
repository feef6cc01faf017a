import type { ExtractedField } from "../../domain/documents/extraction/extracted_field.ts";
import { doubtOf } from "../../domain/documents/review/doubt.ts";
import { CHOICES, FIELD_KINDS, type FieldKind, isChoice } from "../../domain/documents/review/field_kind.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";
import { cx } from "../cx.ts";
import { type ControlAttributes, controlAttributes, FieldNotes, LabelWords } from "../form/Field.tsx";
import { Status } from "../status/Status.tsx";
import { rectOf, turnOf } from "./page_geometry.ts";
import { boxId, choiceLabel, controlName, type PagePicture, type ReviewedField } from "./reviewed_field.ts";

export interface ReviewRowProps {
  lang: Lang;
  /** The number that its box bears. */
  n: number;
  field: ReviewedField;
  /** The page that it was found on. */
  picture: PagePicture | null;
  /** It has the focus when the page opens. */
  isFirst: boolean;
}

const UNITS: Partial<Record<FieldKind, string>> = { amount: "€", weight: "kg" };
const CODES: readonly FieldKind[] = ["iban", "plate", "reference", "securityCode", "siren", "siret", "vatNumber"];
const NUMBERS: readonly FieldKind[] = ["siren", "siret", "count"];
const DECIMALS: readonly FieldKind[] = ["amount", "weight"];

/** One field of a review: its label, how well it was read and where, the place on the page, and its control. */
export function ReviewRow({ lang, n, field, picture, isFirst }: ReviewRowProps) {
  const { name, found, error } = field;
  const hint = (found !== null || field.note) && <Hint lang={lang} field={field} />;
  const control = controlAttributes({ name: controlName(name), hint, error, optional: !field.isRequired });
  return (
    <div class={cx("field review-field", error && "field-wrong")} data-n={n} data-doubt={(found && doubtOf(found)) ?? "none"}>
      <label for={control.id}>
        <span class="review-number" aria-hidden="true">{n}</span>
        <LabelWords lang={lang} label={readingWords(lang).fields[name]} unit={UNITS[FIELD_KINDS[name]]} optional={false} />
      </label>
      <FieldNotes lang={lang} name={controlName(name)} hint={hint} error={error} />
      {found && picture && <Place picture={picture} field={found} />}
      <Control lang={lang} field={field} control={control} isFirst={isFirst} />
    </div>
  );
}

function Hint({ lang, field: { name, found, value, note } }: Pick<ReviewRowProps, "lang" | "field">) {
  return (
    <>
      {note && <span>{note}</span>}
      {found === undefined && <span>{reviewWords(lang).notFound}</span>}
      {found && <HowRead lang={lang} name={name} found={found} value={value} />}
    </>
  );
}

/** What is doubtful of a value, and where it stands. */
function HowRead({ lang, name, found, value }: { lang: Lang; found: ExtractedField } & Pick<ReviewedField, "name" | "value">) {
  const words = reviewWords(lang);
  const { faults, fields } = readingWords(lang);
  const doubt = doubtOf(found);
  return (
    <>
      {doubt && (
        <Status tone="needs-you" word={found.fault ? faults[found.fault] : words[doubt === "unsure" ? "unsure" : "check"]} />
      )}
      {doubt && found.written && found.written !== value && <span>{words.written(found.written)}</span>}
      <a href={`#${boxId(name)}`} tabIndex={-1} aria-label={words.see(fields[name], found.page + 1)}>
        {words.onPage(found.page + 1)}
      </a>
    </>
  );
}

/** The part of the page on which the value stands, where the whole page is not beside. */
function Place({ picture, field }: { picture: PagePicture; field: NonNullable<ReviewedField["found"]> }) {
  const { x, y, width, height } = rectOf(picture, field.box, picture.width / 60);
  return (
    <svg class="review-place" viewBox={`${x} ${y} ${width} ${height}`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      <image href={picture.href} width={picture.width} height={picture.height} transform={turnOf(picture)} />
    </svg>
  );
}

type ControlProps = Pick<ReviewRowProps, "lang" | "field" | "isFirst"> & { control: ControlAttributes };

function Control({ lang, field: { name, value }, control, isFirst }: ControlProps) {
  if (isChoice(name)) {
    return (
      <select {...control} autofocus={isFirst}>
        <option value="">{reviewWords(lang).none}</option>
        {CHOICES[name].map((code) => (
          <option key={code} value={code} selected={code === value}>{choiceLabel(lang, name, code)}</option>
        ))}
      </select>
    );
  }
  const kind = FIELD_KINDS[name];
  if (kind === "remark") return <textarea {...control} rows={2} autofocus={isFirst}>{value}</textarea>;
  const isCode = CODES.includes(kind);
  return (
    <input
      {...control}
      type="text"
      value={value}
      autofocus={isFirst}
      autocomplete="off"
      spellcheck={isCode ? false : undefined}
      autocapitalize={isCode ? "characters" : undefined}
      inputmode={DECIMALS.includes(kind) ? "decimal" : NUMBERS.includes(kind) ? "numeric" : undefined}
    />
  );
}
