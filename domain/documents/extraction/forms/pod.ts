import { field, type Form } from "../field_rule.ts";
import { readLoneNote, readOurOrder, readReference } from "../readers/read_code.ts";
import { readDate, readDeliveryEvent } from "../readers/read_date.ts";
import { readCount, readPackages, readWeight } from "../readers/read_number.ts";
import { readLonePlate, readPlate } from "../readers/read_plate.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";

/** Proof of delivery: the delivery note, signed at the consignee's (émargé). */
export const POD: Form = {
  rules: [
    field("orderNumber", readReference, carriage.ORDER_LABELS, {
      wording: wording.ORDER,
      anywhere: readOurOrder,
      isCertain: true,
    }),
    field(
      "noteNumber",
      readReference,
      "bon de livraison|delivery note|albarán de entrega|albarán|numéro de BL|BL|numéro de récépissé|récépissé|proof of delivery|lettre de voiture|consignment note|carta de porte|" +
        "bordereau de livraison|delivery note no|numéro de bordereau|POD|LDV|preuve de livraison|comprobante de entrega|nota de entrega",
      { wording: wording.NOTE, isInHead: true, anywhere: readLoneNote },
    ),
    field("deliveredOn", readDate, carriage.DELIVERED_LABELS + "|date|fecha", {
      lines: 4,
      wording: wording.DELIVERED,
      anywhere: readDeliveryEvent,
    }),
    field("consignee", readName, carriage.CONSIGNEE_LABELS, { wording: wording.CONSIGNEE }),
    field("plate", readPlate, carriage.PLATE_LABELS, { wording: wording.PLATE, anywhere: readLonePlate }),
    field("packages", readCount, carriage.PACKAGES_LABELS + "|UM|U.M.|UC", {
      wording: wording.PACKAGES_OF_NOTE,
      anywhere: readPackages,
      pick: "last",
    }),
    field("grossWeightGrams", readWeight, carriage.WEIGHT_LABELS, { wording: wording.WEIGHT, pick: "last" }),
    field("palletsGiven", readCount, carriage.GIVEN_LABELS, { wording: wording.PALLETS_GIVEN }),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS, { wording: wording.PALLETS_RETURNED }),
    field("reservations", readRemark, carriage.RESERVATIONS_LABELS, { wording: wording.RESERVATIONS, lines: 3 }),
    field("signedBy", readName, carriage.SIGNED_BY_LABELS, { wording: wording.SIGNED_BY }),
    field("signature", readSignature, carriage.SIGNATURE_LABELS, { wording: wording.SIGNATURE, away: carriage.OTHERS_SIGN }),
  ],
  otherLabels: carriage.CARRIAGE_OTHERS,
  words: carriage.WORDS,
};
