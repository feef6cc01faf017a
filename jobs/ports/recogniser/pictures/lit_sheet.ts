import { findSheet } from "./find_sheet.ts";
import { findSkew } from "./find_skew.ts";
import { flattenLight } from "./flatten_light.ts";
import { type Back, type Gray, turn, type Turns } from "./gray.ts";
import { straighten } from "./straighten.ts";

/** A picture of a page, turned upright and level. */
export interface LevelPage {
  readonly level: Gray;
  /** Of the picture as it came, turned upright. */
  readonly width: number;
  readonly height: number;
  /** Where a point of `level` lies on that. */
  readonly onPage: Back;
}

/** A page without its background and shadows. */
export interface LitSheet {
  readonly flat: Gray;
  /** Whether it was cut out of the background of a photo. */
  readonly isCutOut: boolean;
  /** Turned clockwise by `turns` times 90 degrees, and made level. */
  levelled(turns: Turns): LevelPage;
}

/** The page in `picture`: cut out of the background of a photo, and evenly lit. */
export function litSheet(picture: Gray, isPhoto: boolean): LitSheet {
  const sheet = isPhoto ? findSheet(picture) : null;
  const flat = flattenLight(sheet?.picture ?? picture);
  const onPicture = sheet?.back ?? same;
  return {
    flat,
    isCutOut: sheet !== null,
    levelled(turns) {
      const upright = turn(flat, turns);
      const { picture: level, back } = straighten(upright, findSkew(upright).degrees);
      const ofFlat = turnedBack(flat, turns);
      const isSideways = turns % 2 === 1;
      const width = isSideways ? picture.height : picture.width, height = isSideways ? picture.width : picture.height;
      // On the picture as it came, then turned with it.
      const forth = turnedBack({ width, height }, (4 - turns) % 4 as Turns);
      return { level, width, height, onPage: (x, y) => forth(...onPicture(...ofFlat(...back(x, y)))) };
    },
  };
}

const same: Back = (x, y) => [x, y];

/** Where a point of the picture `turns` quarters clockwise of one of `width` by `height` lies on it. */
function turnedBack({ width, height }: Pick<Gray, "width" | "height">, turns: Turns): Back {
  switch (turns) {
    case 0:
      return same;
    case 1:
      return (x, y) => [y, height - x];
    case 2:
      return (x, y) => [width - x, height - y];
    case 3:
      return (x, y) => [width - y, x];
  }
}
