import { field, type Form } from "../field_rule.ts";
import { readOurOrder, readReference } from "../readers/read_code.ts";
import { readDate, readDatedLine } from "../readers/read_date.ts";
import { readCount } from "../readers/read_number.ts";
import { readPlate } from "../readers/read_plate.ts";
import { oneOf, readName, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";

const PALLET_TYPES = oneOf({
  EPAL2: /\b(EPAL|EUR) ?2\b/i,
  EPAL3: /\b(EPAL|EUR) ?3\b/i,
  EPAL6: /\b(EPAL|EUR) ?6\b|\bdemi[- ]palettes?\b|\bhalf pallets?\b/i,
  EPAL7: /\bEPAL ?7\b|\bd[üu]sseldorf/i,
  EPAL1: /\b(EPAL|EUR) ?1\b|\bEPAL\b|\bEUR\b|\beuro(pe|palette|palet|pallet)?s?\b|80 ?[x×] ?120|120 ?[x×] ?80/i,
  VMF: /\bVMF\b/i,
  CHEP: /\bCHEP\b/i,
  LPR: /\bLPR\b/i,
  IPP: /\bIPP\b/i,
});

/** Pallet voucher (bon palette): who still owes how many pallets. */
export const PALLET_VOUCHER: Form = {
  rules: [
    field(
      "voucherNumber",
      readReference,
      "bon palette|bordereau palettes|bordereau d'échange de palettes|bon de mouvement palettes|pallet slip|pallet docket|bon de palettes|bon d'échange palettes|pallet voucher|vale de palets|vale palets|pallet note|bon de consignation|bon numéro|numéro du bon|voucher|vale|bon palettes|bon d'échange|pallet exchange note|pallet exchange voucher|número de vale|reçu palettes|numéro de reçu|reçu|reçu d'emballages|numéro de bordereau|bon d'emballages|supports consignés|docket|receipt number|recibo",
    ),
    field("orderNumber", readReference, carriage.ORDER_LABELS, { anywhere: readOurOrder }),
    field(
      "issuedOn",
      readDate,
      "date d'émission|émis le|date|issued on|date of issue|fecha de emisión|emitido el|fecha|date du bon|fait à|établi le|en date du|date du document",
      { anywhere: readDatedLine },
    ),
    field(
      "dueOn",
      readDate,
      "date limite de restitution|à rendre avant le|date limite|valable jusqu'au|return before|to be returned by|due date|devolver antes del|fecha límite|échéance|validité|valid until|válido hasta|restitution avant le|redeem before|return by|fecha límite de devolución|fin de validité|à solder avant le|à restituer avant le|à rendre pour le|à régulariser avant le|settle before",
    ),
    field("plate", readPlate, carriage.PLATE_LABELS),
    field(
      "palletType",
      PALLET_TYPES,
      "type de palettes|type de palette|pallet type|tipo de palet|type de support|modèle|type|tipo|support|nature des palettes|désignation|description|kind of pallet|descripción|clase de palet|soporte|modelo",
      { anywhere: PALLET_TYPES },
    ),
    field("palletsGiven", readCount, carriage.GIVEN_LABELS),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS),
    field(
      "palletsRefused",
      readCount,
      "palettes refusées|nombre de palettes refusées|refusées|pallets refused|palets rechazados|refused|rechazados|non conformes|palettes non conformes|rejected|pallets rejected|rejected pallets",
    ),
    field(
      "palletsDue",
      readCount,
      "palettes dues|reste à rendre|palettes restant à rendre|nombre de palettes dues|solde à rendre|pendientes de devolver|to be returned|left to return|solde dû|solde|reste dû|restant dues|restant dû|pallets due|palets debidos|balance|still due|saldo|palettes à rendre|balance due|à restituer|pendientes|pendiente|pallets owed|debidos|pallets still due|dues|owed|palettes restant dues|solde palettes|écart|différence|difference|diferencia|outstanding",
    ),
    field("consignee", readName, carriage.CONSIGNEE_LABELS + "|entregado a|débiteur|debtor|deudor|site|sitio"),
    field("signature", readSignature, carriage.SIGNATURE_LABELS),
  ],
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ..."qualité|quality|calidad|classe|valeur unitaire|unit value|valor unitario|motif|reason|motivo".split("|"),
  ],
};
