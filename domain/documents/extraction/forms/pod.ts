import { field, type Form } from "../field_rule.ts";
import { readOurOrder, readReference } from "../readers/read_code.ts";
import { readDate } from "../readers/read_date.ts";
import { readCount, readWeight } from "../readers/read_number.ts";
import { readPlate } from "../readers/read_plate.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";

/** Proof of delivery: the delivery note, signed at the consignee's (émargé). */
export const POD: Form = {
  rules: [
    field("orderNumber", readReference, carriage.ORDER_LABELS, { anywhere: readOurOrder }),
    field(
      "noteNumber",
      readReference,
      "bon de livraison|delivery note|albarán de entrega|albarán|numéro de BL|BL|numéro de récépissé|récépissé|proof of delivery|lettre de voiture|consignment note|carta de porte|" +
        "bordereau de livraison|delivery note no|numéro de bordereau|POD|LDV|preuve de livraison|comprobante de entrega|nota de entrega",
    ),
    field("deliveredOn", readDate, carriage.DELIVERED_LABELS + "|date|fecha"),
    field("consignee", readName, carriage.CONSIGNEE_LABELS),
    field("plate", readPlate, carriage.PLATE_LABELS),
    field("packages", readCount, carriage.PACKAGES_LABELS, { pick: "last" }),
    field("grossWeightGrams", readWeight, carriage.WEIGHT_LABELS, { pick: "last" }),
    field("palletsGiven", readCount, carriage.GIVEN_LABELS),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS),
    field("reservations", readRemark, carriage.RESERVATIONS_LABELS, { lines: 3 }),
    field("signedBy", readName, carriage.SIGNED_BY_LABELS),
    field("signature", readSignature, carriage.SIGNATURE_LABELS),
  ],
  otherLabels: carriage.CARRIAGE_OTHERS,
};
