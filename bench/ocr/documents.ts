import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import type { KnownValues } from "../../domain/documents/extraction/known_values.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { HANDS, type Typeface, TYPEFACES } from "./fonts.ts";
import { blurred, type GreyPicture, noisy, photographed, shadowed, turned } from "./grey_picture.ts";
import { CMR_LAYOUTS } from "./layouts/cmr.ts";
import { INSURANCE_LAYOUTS } from "./layouts/insurance.ts";
import { INVOICE_LAYOUTS } from "./layouts/invoice.ts";
import { KBIS_LAYOUTS } from "./layouts/kbis.ts";
import type { Layout } from "./layouts/layout.ts";
import { LICENCE_LAYOUTS } from "./layouts/licence.ts";
import { PALLET_VOUCHER_LAYOUTS } from "./layouts/pallet_voucher.ts";
import { POD_LAYOUTS } from "./layouts/pod.ts";
import { URSSAF_LAYOUTS } from "./layouts/urssaf.ts";
import { encoded, rasterised } from "./picture_file.ts";
import { Sheet, type Truth } from "./sheet.ts";

/** One file to read, and what is right. */
export interface BenchDocument {
  readonly name: string;
  readonly type: FormType;
  readonly lang: Lang;
  readonly state: State;
  readonly bytes: Uint8Array;
  readonly mediaType: "application/pdf" | "image/png" | "image/jpeg";
  readonly truth: Truth;
  readonly known?: KnownValues;
}

/** What to make: made again from its seed at every run. */
export interface Plan {
  readonly name: string;
  readonly type: FormType;
  readonly lang: Lang;
  readonly state: State;
  readonly layout: Layout;
  readonly typeface: Typeface;
  readonly seed: number;
}

/** Filled by hand or not, and how it came to us. "pdf" is a file with its own text, "clean" a good scan of it. */
export type State = "pdf" | "clean" | "skewed" | "noisy" | "blurred" | "stamped" | "photo" | "handwritten";

const LAYOUTS: Readonly<Record<FormType, readonly Layout[]>> = {
  pod: POD_LAYOUTS,
  cmr: CMR_LAYOUTS,
  pallet_voucher: PALLET_VOUCHER_LAYOUTS,
  kbis: KBIS_LAYOUTS,
  urssaf: URSSAF_LAYOUTS,
  insurance: INSURANCE_LAYOUTS,
  licence: LICENCE_LAYOUTS,
  invoice: INVOICE_LAYOUTS,
};
const CARRIED: readonly FormType[] = ["pod", "cmr", "pallet_voucher"];
const WORN: readonly State[] = ["skewed", "noisy", "photo", "stamped", "blurred"];
const FACES = Object.values(TYPEFACES);

/** 24 good scans, the same forms as PDFs with their text, and 48 scans and photographs that went through hands: 96 in all. */
export function plans(): Plan[] {
  let turn = 0;
  return (Object.entries(LAYOUTS) as [FormType, readonly Layout[]][]).flatMap(([type, layouts]) =>
    layouts.flatMap((layout, number) => {
      const hand = CARRIED.includes(type) ? "handwritten" : WORN[(turn + 2) % WORN.length]!;
      const states: readonly State[] = ["pdf", "clean", WORN[turn % WORN.length]!, hand];
      return states.map((state): Plan => {
        const lang = layout.langs[turn % layout.langs.length]!;
        turn++;
        return {
          name: `${type}-${number + 1}-${lang}-${state}`,
          type,
          lang,
          state,
          layout,
          typeface: FACES[turn % FACES.length]!,
          seed: 7_000 + turn,
        };
      });
    })
  );
}

/** The file of a plan. */
export async function make({ name, type, lang, state, layout, typeface, seed }: Plan): Promise<BenchDocument> {
  const chance = chanceOf(seed);
  const sheet = await Sheet.open(typeface, state === "handwritten" ? chance.of(Object.values(HANDS)) : null, chance);
  layout.draw(sheet, lang);
  if (state === "stamped") sheet.stamp(chance.between(120, 330), chance.between(110, 300), ["ORIGINAL", "24 NOV. 2026"]);
  const pdf = await sheet.save();
  const truth = sheet.truth;
  if (state === "pdf") return { name, type, lang, state, bytes: pdf, mediaType: "application/pdf", truth };
  const picture = worn(await rasterised(pdf), state, chance);
  const quality = state === "clean" ? null : chance.whole(55, 85);
  return {
    name,
    type,
    lang,
    state,
    bytes: await encoded(picture, quality),
    mediaType: quality === null ? "image/png" : "image/jpeg",
    truth,
  };
}

function worn(picture: GreyPicture, state: State, chance: Chance): GreyPicture {
  const tilt = (most: number) => chance.between(most / 2, most) * chance.of([-1, 1]);
  switch (state) {
    case "skewed":
      return turned(picture, tilt(5));
    case "noisy":
      return noisy(turned(picture, tilt(1.5)), 18, chance);
    case "blurred":
      return blurred(turned(picture, tilt(1)), 1.3);
    case "stamped":
      return turned(picture, tilt(1));
    case "handwritten":
      return noisy(turned(picture, tilt(1.5)), 6, chance);
    case "photo":
      return noisy(shadowed(blurred(photographed(picture, 0.06, chance), 0.7), 0.45, chance), 5, chance);
    default:
      return picture;
  }
}
