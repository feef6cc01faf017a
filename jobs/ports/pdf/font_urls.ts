/** The two faces of every print. DejaVu Sans keeps all its glyphs when embedded as a subset. */
export const FONT_URLS = {
  regular: new URL(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
  bold: new URL(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
} as const;
