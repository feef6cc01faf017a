import { field, type Form } from "../field_rule.ts";
import { readOurOrder, readReference } from "../readers/read_code.ts";
import { readDate } from "../readers/read_date.ts";
import { readCount, readWeight } from "../readers/read_number.ts";
import { readPlate } from "../readers/read_plate.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";

/** Consignment note of the CMR convention (art. 6), on paper or electronic, in its 1976 or its 2007 boxes. */
export const CMR: Form = {
  rules: [
    field(
      "noteNumber",
      readReference,
      "lettre de voiture internationale|international consignment note|carta de porte internacional|lettre de voiture|consignment note|carta de porte|CMR|e-CMR|numéro CMR|número CMR|CMR number",
    ),
    field("orderNumber", readReference, carriage.ORDER_LABELS, { anywhere: readOurOrder }),
    field(
      "sender",
      readName,
      "expéditeur|sender|remitente|expéditeur nom adresse pays|sender name address country|remitente nombre domicilio país|consignor",
    ),
    field("consignee", readName, carriage.CONSIGNEE_LABELS),
    field(
      "carrier",
      readName,
      "transporteur|carrier|transportista|porteador|transporteur nom adresse pays|carrier name address country",
    ),
    field("plate", readPlate, carriage.PLATE_LABELS),
    field(
      "takenOverOn",
      readDate,
      "lieu et date de la prise en charge de la marchandise|lieu et date de prise en charge|place and date of taking over the goods|lugar y fecha de carga de la mercancía|date de prise en charge|" +
        "prise en charge|taking over|date of taking over|place and date of taking over|lugar y fecha de carga|fecha de carga|carga de la mercancía|date d'enlèvement|taken over on|pris en charge le|prise en charge de la marchandise|date de chargement|loading date",
      { lines: 3 },
    ),
    field(
      "issuedOn",
      readDate,
      "établie à|established in|issued at|issued in|formalizado en|établi à|établie le|date d'établissement|made out in|date of issue|fecha de emisión|issued on|émise le",
    ),
    field(
      "deliveredOn",
      readDate,
      "marchandises reçues|goods received|mercancías recibidas|marchandise reçue|mercancía recibida|" + carriage.DELIVERED_LABELS,
      { lines: 3 },
    ),
    field("packages", readCount, carriage.PACKAGES_LABELS),
    field("grossWeightGrams", readWeight, carriage.WEIGHT_LABELS),
    field("reservations", readRemark, carriage.RESERVATIONS_LABELS, { lines: 3 }),
    field(
      "signature",
      readSignature,
      "signature et timbre du destinataire|recibo de la mercancía|firma y sello del consignatario|signature and stamp of the consignee|firma y sello del destinatario|signature du destinataire|signature of the consignee|firma del destinatario|" +
        "marchandises reçues|goods received|mercancías recibidas|consignee's signature|cachet et signature du destinataire",
    ),
  ],
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ..."signature et timbre de l'expéditeur|signature and stamp of the sender|firma y sello del remitente|signature et timbre du transporteur|signature and stamp of the carrier|firma y sello del transportista|lieu prévu pour la livraison de la marchandise|place of delivery of the goods|lieu prévu pour la livraison|place of delivery|lugar de entrega|lugar previsto para la entrega"
      .split("|"),
  ],
};
