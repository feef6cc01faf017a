import { StandardFonts } from "pdf-lib";

/** A typeface of documents, its regular and its bold, and a hand that fills forms. */
export interface Typeface {
  readonly regular: StandardFonts | URL;
  readonly bold: StandardFonts | URL;
}

const dejavu = (name: string) => new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
const latin = (family: string, weight = 400) =>
  new URL(import.meta.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`));

/** What offices and software of the trade print with. */
export const TYPEFACES = {
  helvetica: { regular: StandardFonts.Helvetica, bold: StandardFonts.HelveticaBold },
  times: { regular: StandardFonts.TimesRoman, bold: StandardFonts.TimesRomanBold },
  courier: { regular: StandardFonts.Courier, bold: StandardFonts.CourierBold },
  dejavuSans: { regular: dejavu("DejaVuSans"), bold: dejavu("DejaVuSans-Bold") },
  dejavuCondensed: { regular: dejavu("DejaVuSansCondensed"), bold: dejavu("DejaVuSansCondensed-Bold") },
  dejavuSerif: { regular: dejavu("DejaVuSerif"), bold: dejavu("DejaVuSerif-Bold") },
  lato: { regular: latin("lato"), bold: latin("lato", 700) },
  courierPrime: { regular: latin("courier-prime"), bold: latin("courier-prime", 700) },
} as const satisfies Readonly<Record<string, Typeface>>;

/** Fonts drawn after handwriting. */
export const HANDS = { caveat: latin("caveat", 600), patrick: latin("patrick-hand") } as const;
