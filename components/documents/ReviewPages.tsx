import type { ExtractedField } from "../../domain/documents/extraction/extracted_field.ts";
import { doubtOf } from "../../domain/documents/review/doubt.ts";
import { documentWords } from "../../domain/i18n/documents/document_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";
import { fieldId } from "../form/field_id.ts";
import { Notice } from "../layout/Notice.tsx";
import { rectOf, turnOf, uprightSize } from "./page_geometry.ts";
import { boxId, controlName, type PagePicture, type ReviewedField } from "./reviewed_field.ts";

/** Fields are looked for on so many pages. */
const PAGES_SHOWN = 5;

export interface ReviewPagesProps {
  lang: Lang;
  /** What the document is called. */
  name: string;
  /** Null where a page could not be drawn. */
  pictures: readonly (PagePicture | null)[];
  /** The pictures are still being made. */
  isDrawing: boolean;
  fields: readonly Pick<ReviewedField, "name" | "found">[];
  /** A form is beside: boxes bear the numbers of its fields and lead to them. */
  isForm: boolean;
}

/** The pages of a document, each with a box around every value that was found on it. */
export function ReviewPages({ lang, name, pictures, isDrawing, fields, isForm }: ReviewPagesProps) {
  const words = documentWords(lang);
  const drawn = pictures.some((picture) => picture !== null);
  return (
    <section class="review-pages" tabIndex={0} aria-label={reviewWords(lang).pages}>
      {!drawn && <Notice tone="info">{isDrawing ? words.drawing : words.notDrawn}</Notice>}
      {pictures.slice(0, PAGES_SHOWN).map((picture, page) =>
        picture && (
          <Page
            key={page}
            lang={lang}
            name={words.picture(name, page + 1)}
            page={page}
            picture={picture}
            fields={fields}
            isForm={isForm}
          />
        )
      )}
    </section>
  );
}

interface PageProps extends Pick<ReviewPagesProps, "lang" | "fields" | "isForm"> {
  /** What is shown, for who cannot see it. */
  name: string;
  page: number;
  picture: PagePicture;
}

function Page({ lang, name, page, picture, fields, isForm }: PageProps) {
  const { width, height } = uprightSize(picture);
  return (
    <svg class="review-page" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
      <image href={picture.href} width={picture.width} height={picture.height} transform={turnOf(picture)} />
      {fields.map(({ name, found }, index) => {
        if (found?.page !== page) return null;
        return isForm
          ? <FieldBox key={name} lang={lang} n={index + 1} picture={picture} field={found} />
          : (
            <g key={name} class="review-box" data-doubt="none">
              <rect {...boxOf(picture, found)} />
            </g>
          );
      })}
    </svg>
  );
}

interface FieldBoxProps {
  lang: Lang;
  n: number;
  picture: PagePicture;
  field: ExtractedField;
}

/** Tab leads from field to field: boxes are for the pointer, and light up with their field. */
function FieldBox({ lang, n, picture, field }: FieldBoxProps) {
  const rect = boxOf(picture, field);
  const size = Math.round(uprightSize(picture).width / 45);
  return (
    <a
      id={boxId(field.name)}
      class="review-box"
      data-n={n}
      data-doubt={doubtOf(field) ?? "none"}
      href={`#${fieldId(controlName(field.name))}`}
      tabIndex={-1}
      aria-label={reviewWords(lang).goTo(n, readingWords(lang).fields[field.name])}
    >
      <rect {...rect} />
      <text
        x={rect.x - size / 4}
        y={rect.y + rect.height / 2}
        font-size={size}
        text-anchor="end"
        dominant-baseline="central"
        aria-hidden="true"
      >
        {n}
      </text>
    </a>
  );
}

function boxOf(picture: PagePicture, { box }: ExtractedField) {
  const { width } = uprightSize(picture);
  return { ...rectOf(picture, box, width / 200), rx: Math.round(width / 250) };
}
