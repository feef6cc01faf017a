import { field, type Form } from "../field_rule.ts";
import { readOurOrder, readReference } from "../readers/read_code.ts";
import { firstOf, inContext } from "../readers/in_context.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { readCount } from "../readers/read_number.ts";
import { readReceiver } from "../readers/read_receiver.ts";
import { readPalletsIn } from "../readers/read_pallets.ts";
import { readLonePlate, readPlate } from "../readers/read_plate.ts";
import type { Reader } from "../readers/reading.ts";
import { oneOf, readName, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";

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

/** The type whose box is ticked, where several are printed. */
const TICKED = /\[\s?[xX✓✗]\s?\]|☒|☑/;
const readPalletType: Reader = (text) => {
  const tick = TICKED.exec(text), from = tick ? tick.index + tick[0].length : 0;
  const type = PALLET_TYPES(text.slice(from));
  return type && { ...type, from: type.from + from, to: type.to + from };
};

/** What a sentence says before the day until which pallets are to be given back. */
const UNTIL =
  /au plus tard(?: le)?|jusqu['’]au|avant le|before|(?:owed|due|back|return(?:ed)?|redeemed|settled) by|not later than|no later than|by(?= ?$)|attendue?s?[^.]{0,40} pour le(?= ?$)|until|hasta(?: el)?|antes del?|a más tardar(?: el)?|à compter de ce jour et jusqu/i;

/** Titles of vouchers, and firms that carry or let pallets. */
const NO_SITE =
  /(?<!\p{L})(?:bons?|bordereau|palettes?|pallets?|palets?|vouchers?|vale|slip|receipt|docket|constat|avis|re[çc]u|comprobante|transports?|transportes|transporteur|transit|haulage|freight|cargo|express|affr[èe]tement|CHEP|LPR|IPP|portail)(?!\p{L})/iu;

/** Pallet voucher (bon palette): who still owes how many pallets. */
export const PALLET_VOUCHER: Form = {
  rules: [
    field(
      "voucherNumber",
      readReference,
      "bon palette|bordereau palettes|bordereau d'échange de palettes|bon de mouvement palettes|pallet slip|pallet docket|bon de palettes|bon d'échange palettes|pallet voucher|vale de palets|vale palets|pallet note|bon de consignation|bon numéro|numéro du bon|voucher|vale|bon palettes|bon d'échange|pallet exchange note|pallet exchange voucher|número de vale|reçu palettes|numéro de reçu|reçu|reçu d'emballages|numéro de bordereau|bon d'emballages|supports consignés|docket|receipt number|recibo|avis de mouvement d'emballages|avis de mouvement|constat de mouvement|equipment transfer docket|transfer docket|reconnaissance de dette|bon à valoir|digital pallet note",
      { wording: wording.VOUCHER_NUMBER, isInHead: true },
    ),
    field("orderNumber", readReference, carriage.ORDER_LABELS, {
      wording: wording.ORDER,
      anywhere: readOurOrder,
      isCertain: true,
    }),
    field(
      "issuedOn",
      readDate,
      "date d'émission|émis le|date|issued on|date of issue|fecha de emisión|emitido el|fecha|date du bon|fait à|établi le|en date du|date du document",
      { wording: wording.ISSUED, prose: readPlacedDate, anywhere: firstOf(readDatedLine, readDate) },
    ),
    field(
      "dueOn",
      readDate,
      "date limite de restitution|à rendre avant le|date limite|valable jusqu'au|return before|to be returned by|due date|devolver antes del|fecha límite|échéance|validité|valid until|válido hasta|restitution avant le|redeem before|return by|fecha límite de devolución|fin de validité|à solder avant le|à restituer avant le|à rendre pour le|à régulariser avant le|settle before",
      { wording: wording.VOUCHER_DUE_ON, prose: inContext(readDate, { before: UNTIL }) },
    ),
    field("plate", readPlate, carriage.PLATE_LABELS, { wording: wording.PLATE, anywhere: readLonePlate }),
    field(
      "palletType",
      readPalletType,
      "type de palettes|type de palette|pallet type|tipo de palet|type de support|modèle|type|tipo|support|nature des palettes|désignation|description|kind of pallet|descripción|clase de palet|soporte|modelo",
      { anywhere: readPalletType },
    ),
    field("palletsGiven", readCount, carriage.GIVEN_LABELS, {
      wording: wording.GIVEN_ALONE,
      isOfPallets: true,
      prose: readPalletsIn("given"),
    }),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS, {
      wording: wording.RETURNED_ALONE,
      isOfPallets: true,
      prose: readPalletsIn("returned"),
    }),
    field(
      "palletsRefused",
      readCount,
      "palettes refusées|nombre de palettes refusées|refusées|pallets refused|palets rechazados|refused|rechazados|non conformes|palettes non conformes|rejected|pallets rejected|rejected pallets",
      { wording: wording.REFUSED, isOfPallets: true, prose: readPalletsIn("refused") },
    ),
    field(
      "palletsDue",
      readCount,
      "palettes dues|reste à rendre|palettes restant à rendre|nombre de palettes dues|solde à rendre|pendientes de devolver|to be returned|left to return|solde dû|solde|reste dû|restant dues|restant dû|pallets due|palets debidos|balance|still due|saldo|palettes à rendre|balance due|à restituer|pendientes|pendiente|pallets owed|debidos|pallets still due|dues|owed|palettes restant dues|solde palettes|écart|différence|difference|diferencia|outstanding",
      { wording: wording.DUE, isOfPallets: true, prose: readPalletsIn("due") },
    ),
    field(
      "consignee",
      readName,
      "lieu de dépôt|lieu du dépôt|lieu de dépose|site de dépôt|déposé chez|laissé chez|remis chez|lieu de l'échange|lieu d'échange|drop-off location|location of exchange|receiving account|receiving site|lugar de depósito|lugar de intercambio|depositado en|" +
        carriage.CONSIGNEE_LABELS +
        "|remis à|récepteur|centro receptor|entregado a|débiteur|debtor|deudor|à l'adresse suivante|sur le site suivant|site|sitio",
      {
        wording: wording.SITE,
        letterheadBut: NO_SITE,
        prose: readReceiver,
      },
    ),
    field("signature", readSignature, carriage.SIGNATURE_LABELS, { wording: wording.SIGNATURE, away: carriage.OTHERS_SIGN }),
  ],
  words: carriage.WORDS,
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ..."qualité|quality|calidad|classe|valeur unitaire|unit value|valor unitario|motif|reason|motivo".split("|"),
  ],
};
