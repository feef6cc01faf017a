import type { NumberedBoxes } from "../labels/numbered_boxes.ts";

/** What the boxes of the consignment note are about that the International Road Transport Union publishes, in its forms of 1976 and 2007. */
export const CMR_BOXES: NumberedBoxes = new Map([
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
