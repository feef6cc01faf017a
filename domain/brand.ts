/** The name on every page, mail and PDF. */
export const BRAND_NAME = "SYMPHONI.A";

const light = {
  ground: "#F6F7F9",
  surface: "#FFFFFF",
  raised: "#FFFFFF",
  ink: "#131B2A",
  inkSoft: "#51607A",
  line: "#D8DEE8",
  /** Outline of a control, which must be seen against what it stands on. */
  edge: "#7A879C",
  road: "#0A4FA3",
  roadHover: "#083F83",
  roadGround: "#E6EFFA",
  /** Text on a road, go or stop fill. */
  onFill: "#FFFFFF",
  go: "#13795B",
  goGround: "#E4F4ED",
  watch: "#9A5B00",
  watchGround: "#FFF3DC",
  stop: "#B42318",
  stopGround: "#FEECEA",
  pallet: "#7A4E22",
  palletGround: "#F6ECE1",
};

export type Palette = Readonly<typeof light>;
export type ColourToken = keyof Palette;

const dark: Palette = {
  ground: "#0E1420",
  surface: "#151D2B",
  raised: "#1B2536",
  ink: "#EEF2F8",
  inkSoft: "#A3B0C6",
  line: "#2C3A52",
  edge: "#6B7B96",
  road: "#6EA8FF",
  roadHover: "#8CBBFF",
  roadGround: "#16294A",
  onFill: "#0E1420",
  go: "#4CC79A",
  goGround: "#0F2E25",
  watch: "#F5B84A",
  watchGround: "#33260C",
  stop: "#FF8A7A",
  stopGround: "#3B1512",
  pallet: "#D9A871",
  palletGround: "#2E2216",
};

/** The colours that pages, mails and PDFs share. Mails and PDFs use the light ones. */
export const COLOURS: Readonly<Record<"light" | "dark", Palette>> = { light, dark };

/** The one shadow, per theme, as a CSS value. */
export const SHADOW = {
  light: "0 1px 2px rgb(19 27 42/.06),0 6px 20px rgb(19 27 42/.10)",
  dark: "0 1px 2px rgb(0 0 0/.4),0 6px 20px rgb(0 0 0/.45)",
} as const;

/** Type sizes in px at the browser's default. `mark` is for badges and the words of the bottom bar alone. */
export const TYPE_SIZES_PX = { mark: 12, table: 15, body: 16, title: 20, heading: 26, display: 34 } as const;

export const RADIUS_PX = 8;
