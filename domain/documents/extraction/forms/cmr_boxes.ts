import type { NumberedBoxes } from "../labels/numbered_boxes.ts";

/** What the boxes of the consignment note are about in most prints of the form of the International Road Transport Union, of 1976. */
const OF_1976: NumberedBoxes = new Map([
  [1, ["sender"]],
  [2, ["consignee"]],
  [3, []],
  [4, ["takenOverOn"]],
  [5, []],
  [7, ["packages"]],
  [11, ["grossWeightGrams"]],
  [13, []],
  [14, []],
  [15, []],
  [16, ["carrier"]],
  [17, []],
  [18, ["reservations"]],
  [19, []],
  [20, []],
  [21, ["issuedOn"]],
  [22, []],
  [23, []],
  [24, ["deliveredOn", "signature"]],
]);

/** The same of its form of 2007. */
const OF_2007: NumberedBoxes = new Map([
  [1, ["sender"]],
  [2, ["consignee"]],
  [3, ["takenOverOn"]],
  [4, []],
  [5, []],
  [6, ["carrier"]],
  [7, []],
  [8, ["reservations"]],
  [9, []],
  [11, ["packages"]],
  [14, ["grossWeightGrams"]],
  [16, []],
  [17, []],
  [18, []],
  [19, []],
  [20, []],
  [21, ["issuedOn"]],
  [22, []],
  [23, []],
  [24, ["deliveredOn", "signature"]],
  [25, ["plate"]],
  [26, []],
]);

/** The two ways in which consignment notes number their boxes. */
export const CMR_BOXES: readonly NumberedBoxes[] = [OF_1976, OF_2007];
