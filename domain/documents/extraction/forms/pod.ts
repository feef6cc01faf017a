import { field, type Form } from "../field_rule.ts";
import { readLoneNote, readOurOrder, readReference } from "../readers/read_code.ts";
import { inContext } from "../readers/in_context.ts";
import { readDate, readDeliveryEvent } from "../readers/read_date.ts";
import { readCount, readPackages, readWeight } from "../readers/read_number.ts";
import { readReceiver, readSigner } from "../readers/read_receiver.ts";
import { readPalletsIn } from "../readers/read_pallets.ts";
import { readLonePlate, readPlate } from "../readers/read_plate.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";

/** What a letter says before the day of delivery, and what of another day. */
const HANDED_OVER =
  /(?<!\p{L})(?:a|ont|has|have|fue|ha)(?: été| been| sido)? (?:bien )?(?:remis|livr|delivered|handed over|entregad)\p{L}*/iu;
const BEFORE_THAT = /enlev|charg|command|pris en charge|collect|ordered|recogid|cargad|pedido/iu;
/** And around the number of packages. */
const CONSISTED_OF = /compos|compren|comport|consist|compris|remis|livr|deliver|entreg/iu;
const REMARKED = /r[ée]serv|palet|pallet|observ|damage|incid/iu;
const OF_PACKAGES =
  /^ (?:colis|cartons|caisses|packages|parcels|boxes|bultos|cajas)(?!\p{L}| (?:manqu|cass|endomm|ouvert|abim|missing|short|damag|rot[ao]|mojad))/iu;

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
        "bordereau de livraison|delivery note no|numéro de bordereau|POD|LDV|preuve de livraison|comprobante de entrega|nota de entrega|delivery ticket|delivery docket|attestation de livraison|bon de remise|número de comprobante",
      { wording: wording.NOTE, isInHead: true, anywhere: readLoneNote },
    ),
    field("deliveredOn", readDate, carriage.DELIVERED_LABELS + "|arrived / left|arrivée|date|fecha", {
      lines: 4,
      wording: wording.DELIVERED,
      anywhere: readDeliveryEvent,
      prose: inContext(readDate, { before: HANDED_OVER, unless: BEFORE_THAT }),
    }),
    field("consignee", readName, carriage.CONSIGNEE_LABELS + "|magasin|store|tienda|client|customer|site", {
      wording: wording.CONSIGNEE,
      prose: readReceiver,
    }),
    field("plate", readPlate, carriage.PLATE_LABELS, { wording: wording.PLATE, anywhere: readLonePlate }),
    field("packages", readCount, carriage.PACKAGES_LABELS + "|UM|U.M.|UC", {
      wording: wording.PACKAGES_OF_NOTE,
      anywhere: readPackages,
      prose: inContext(readCount, { before: CONSISTED_OF, unless: REMARKED, behind: OF_PACKAGES }),
      pick: "last",
    }),
    field("grossWeightGrams", readWeight, carriage.WEIGHT_LABELS, { wording: wording.WEIGHT, pick: "last" }),
    field("palletsGiven", readCount, carriage.GIVEN_LABELS, {
      wording: wording.PALLETS_GIVEN,
      isOfPallets: true,
      prose: readPalletsIn("given"),
    }),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS, {
      wording: wording.PALLETS_RETURNED,
      isOfPallets: true,
      prose: readPalletsIn("returned"),
    }),
    field("reservations", readRemark, carriage.RESERVATIONS_LABELS, { wording: wording.RESERVATIONS, lines: 3 }),
    field("signedBy", readName, carriage.SIGNED_BY_LABELS, { wording: wording.SIGNED_BY, prose: readSigner }),
    field("signature", readSignature, carriage.SIGNATURE_LABELS, { wording: wording.SIGNATURE, away: carriage.OTHERS_SIGN }),
  ],
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ..."date out|despatch date|dispatch date|date despatched|date d'expédition|date de départ|fecha de salida|fecha albarán|fecha de albarán|date du BL"
      .split("|"),
  ],
  words: carriage.WORDS,
};
