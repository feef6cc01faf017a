import { field, type Form } from "../field_rule.ts";
import { LICENCE, readOurOrder, readReference } from "../readers/read_code.ts";
import { firstOf, inContext } from "../readers/in_context.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { readCount } from "../readers/read_number.ts";
import { addresseeBut } from "../readers/read_firm.ts";
import { readPalletSite } from "../readers/read_pallet_site.ts";
import { ONLY_CARRIES, readIssuer, readReceiver } from "../readers/read_receiver.ts";
import { readPalletsIn } from "../readers/read_pallets.ts";
import { readLonePlate, readPlate } from "../readers/read_plate.ts";
import { readPlateSaid } from "../readers/read_plate_said.ts";
import type { Reader, Reading } from "../readers/reading.ts";
import { oneOf, readName, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";
import { wordingOf } from "../labels/pallet_movements.ts";

const PALLET_TYPES = oneOf({
  EPAL2: /\b(EPAL|EUR)[ -]?2\b|\b(?:EPAL|EUR(?:O(?:PE)?)?) \(?(?:120 ?[x×] ?100|1200 ?[x×] ?1000)\b/i,
  EPAL3: /\b(EPAL|EUR)[ -]?3\b|\b(?:EPAL|EUR(?:O(?:PE)?)?) \(?(?:100 ?[x×] ?120|1000 ?[x×] ?1200)\b/i,
  EPAL6:
    /\b(EPAL|EUR)[ -]?6\b|\bdemi[- ]palettes?\b|½ ?pal\w*|\bhalf pallets?\b|\bmedi[ao]s? pal[eé]t\w*|\b(?:EPAL|EUR(?:O(?:PE)?)?) \(?(?:60 ?[x×] ?80|600 ?[x×] ?800|800 ?[x×] ?600)\b|\b60 ?[x×] ?80\b|\b80 ?[x×] ?60\b/i,
  EPAL7: /\bEPAL[ -]?7\b|\bd[üu]sseldorf/i,
  EPAL1:
    /\b(EPAL|EUR)[ -]?1\b|\bEPAL\b|\bEUR\b|\beuro(pe|palette|palet|pallet)?s?\b(?! (?:EPAL|EUR)[ -]?[2-7]\b)|80 ?[x×] ?120|120 ?[x×] ?80/i,
  VMF: /\bVMF\b/i,
  CHEP: /\bC ?H ?E ?P\b|\b(?:palettes?|palets?)\b(?: [^\s.;]+){0,5} \b(?:bleue?s?|azul(?:es)?)\b|\bblue pallets?\b/i,
  LPR: /\bLPR\b|\b(?:palettes?|palets?)\b(?: [^\s.;]+){0,5} \b(?:rouges?|roj[ao]s?)\b|\bred pallets?\b/i,
  IPP: /\bIPP\b|\b(?:palettes?|palets?) (?:marrons?|brunes?|marron(?:es)?)\b|\bbrown pallets?\b/i,
});

/** "Palette 100 x 120": the type of a pallet of which but the size is told, as the standard has it. */
const sized = (size: string) =>
  new RegExp(`\\bpal(?:ettes?|lets?|ets?)(?!\\p{L})[^.;\\d\\n]{0,12}(?<!perdue?s? )${size}(?!\\d)`, "iu");
const TYPES_BY_SIZE = oneOf({
  EPAL1: sized("(?:800 ?[x×] ?1200|1200 ?[x×] ?800)"),
  EPAL2: sized("(?:120 ?[x×] ?100|1200 ?[x×] ?1000)"),
  EPAL3: sized("(?:100 ?[x×] ?120|1000 ?[x×] ?1200)"),
  EPAL6: sized("(?:600 ?[x×] ?800|800 ?[x×] ?600)"),
});

/** A ticked box, and how far behind it what it is about begins, in letters. */
const TICKED = /\[\s?[xX✓✗]\s?\]|☒|☑/g, BEHIND_TICK = 16;
/** In fewer parts a text names no options with boxes. */
const FEWEST_OPTIONS = 3;
/** And no row of boxes is longer, in letters. */
const LONGEST_ROW = 160;
/** The type whose box is ticked, where several are printed: other boxes may be about the reason of what was not exchanged. */
const readPalletType: Reader = (text) => {
  for (const { 0: tick, index } of text.matchAll(TICKED)) {
    const from = index + tick.length, type = PALLET_TYPES(text.slice(from).split(/[\[☐☒☑□\n]/, 1)[0]!);
    if (type !== null && type.from < BEHIND_TICK) return { ...type, from: type.from + from, to: type.to + from };
  }
  return withoutBox(text) ?? PALLET_TYPES(text) ?? TYPES_BY_SIZE(text);
};

/** Of types with empty boxes the only one that stands behind none: an engine lost the box with what was drawn into it. */
const withoutBox: Reader = (text) => {
  const options = text.split("\n", 1)[0]!.slice(0, LONGEST_ROW).split(/(?=[\[☐□])/),
    starts = options.map((_, at) => options.slice(0, at).join("").length);
  const unboxed = options.flatMap((option, at) => {
    const types = typesIn(option), own = /^[\[☐□]/.test(option) ? types[0]?.value : undefined;
    return types.filter(({ value }) => value !== own).map((type) => ({
      ...type,
      from: type.from + starts[at]!,
      to: type.to + starts[at]!,
    }));
  });
  return options.length >= FEWEST_OPTIONS && new Set(unboxed.map(({ value }) => value)).size === 1 ? unboxed[0]! : null;
};

/** All types that a text names. */
function typesIn(text: string): Reading[] {
  const type = PALLET_TYPES(text);
  return type === null ? [] : [
    type,
    ...typesIn(text.slice(type.to)).map((one) => ({ ...one, from: one.from + type.to, to: one.to + type.to })),
  ];
}

/** What a sentence says before the number of the paper itself: "enregistrée sous le n°", "Relance palettes réf.". */
const NUMBERED_AS =
  /(?:(?:enregistr|répertori|numérot|référenc)\p{L}* (?:sous|au)(?: le)?|(?<!\p{L})(?:bon|reçu|attestation|avis|relance|constat|reconnaissance|dette|restitution|état|relevé|palettes?|supports?|échange|mouvement|bordereau|comprobante|justificante|vale|voucher|slip|receipt|transaction|transfer|exchange|movement|docket|ticket|iou|(?<=(?:palettes?|supports?|emballages?|palets?|pallets?)[^.;\n]{0,40})(?:dossier|affaire|litige|r[ée]clamation|file|case|claim|expediente|reclamación)|(?<!(?:delivery|advice|dispatch|despatch|consignment|shipping) )note)(?: (?:de |d['’])?\p{L}+){0,2}) ?(?:n[°º.]{1,2}|num[ée]ro|no\.?|réf\.?(?:érence)?|#)\s*:?\s*$|(?<!\p{L})(?:our|nos|notre|n\/|nuestra) ?r[ée]f(?:\.|[ée]rences?|erencia)?\s*:?\s*$/iu;

/** What a sentence says before the day until which pallets are to be given back. */
const UNTIL =
  /au plus tard(?: le)?|jusqu['’]au|avant le|before|(?:owed|due|back|return(?:ed)?|redeemed|settled) by|not later than|no later than|by(?= ?$)|d['’]ici (?:le|au)|(?:attendu|souhait|prévu|rendre|restitu|retourn|régularis|sold|repren|repris|retir|présent)\p{L}*[^.]{0,40} (?:pour|avant) le(?= ?$)|until|caduca(?: el)?|hasta(?: el)?|antes del?|a más tardar(?: el)?|(?:como|a lo) (?:máximo|más tardar)(?: el)?|plazo[^.]{0,20} hasta(?: el)?|à compter de ce jour et jusqu/iu;

/** And behind it. */
const AT_LATEST = /^,? \(?(?:dernier délai|au plus tard|at the latest|como (?:máximo|muy tarde)|último día)/iu;

/** Titles of vouchers, and firms that carry or let pallets. */
const NO_SITE =
  /^vale(?!\p{L})|^(?:cif|nif|siren|siret|rcs|tva|vat|t[ée]l|fax)(?!\p{L})|(?<!\p{L})(?:bons?|bordereau|palettes?|pallets?|palets?|vouchers?|slip|receipt|docket|constat|avis|d[ée]claration|re[çc]u|comprobante|transports?|transportes|transporteur|transit|haulage|freight|cargo|express|affr[èe]tement|C ?H ?E ?P|LPR|IPP|r[ée]f(?:[ée]rence)?|portail|impression|imprimé|édité|page)(?!\p{L})/iu;

/** Who only carries, numbers of firms, somebody at the dock, and the heading of what else was counted. */
const NO_NAME = new RegExp(
  `${ONLY_CARRIES.source}|^(?:M\\.|Mr\\.?|Mme|Mlle|Mrs\\.?|Ms\\.?) \\p{L}+(?: \\p{L}+)?$|^(?:colis|packages|bultos)(?!\\p{L})|^(?:cif|nif|siren|siret|rcs|tva|vat|t[ée]l|fax|code|r[ée]f|dont)(?!\\p{L})`,
  "iu",
);

/** Pallet voucher (bon palette): who still owes how many pallets. */
export const PALLET_VOUCHER: Form = {
  rules: [
    field(
      "voucherNumber",
      readReference,
      "bon palette|bordereau palettes|bordereau d'échange de palettes|bon de mouvement palettes|pallet slip|pallet docket|bon de palettes|bon d'échange palettes|pallet voucher|vale de palets|vale palets|pallet note|bon de consignation|bon numéro|numéro du bon|voucher|vale|bon palettes|bon d'échange|pallet exchange note|pallet exchange voucher|número de vale|reçu palettes|numéro de reçu|reçu|reçu d'emballages|numéro de bordereau|bon d'emballages|supports consignés|docket|receipt number|recibo|avis de mouvement d'emballages|avis de mouvement|constat de mouvement|equipment transfer docket|transfer docket|reconnaissance de dette|bon à valoir|digital pallet note|référence du bon|numéro de consigne|numéro de dette|albarán de palets|exchange note",
      { wording: wording.VOUCHER_NUMBER, isInHead: true, prose: inContext(readReference, { before: NUMBERED_AS }) },
    ),
    field("orderNumber", readReference, carriage.ORDER_LABELS, {
      wording: wording.VOUCHER_ORDER,
      never: LICENCE,
      anywhere: readOurOrder,
      isCertain: true,
    }),
    field(
      "issuedOn",
      readDate,
      "date d'émission|émis le|date|issued on|date of issue|fecha de emisión|emitido el|fecha|date du bon|fait à|établi le|en date du|date du document|journée du mouvement|jour du mouvement|date du mouvement|date d'échange|date de l'échange|date de l'opération|movement date|exchange date|date of exchange|fecha del movimiento|fecha de la operación|date de livraison|livraison du|livré le|delivery date|delivered on|fecha de entrega|date de dépôt|déposé le|remis le|bon remis le|date de réception|reçu le|date received|fecha de recepción|date de déchargement|déchargé le|date de passage|jour de passage|du",
      { wording: wording.VOUCHER_ISSUED, prose: readPlacedDate, inBlock: readDatedLine, anywhere: readDate },
    ),
    field(
      "dueOn",
      readDate,
      "date limite de restitution|à rendre avant le|date limite|valable jusqu'au|return before|to be returned by|due date|devolver antes del|fecha límite|échéance|validité|valid until|válido hasta|restitution avant le|redeem before|return by|fecha límite de devolución|fin de validité|à solder avant le|à restituer avant le|à retirer avant le|à retirer au plus tard le|à enlever avant le|à reprendre avant le|à restituer au plus tard le|à rendre au plus tard le|to be collected by|collect by|a retirar antes del|à rendre pour le|à régulariser avant le|settle before|date d'expiration|expiry date|expiration date|fecha de caducidad|latest return date",
      {
        wording: wording.VOUCHER_DUE_ON,
        prose: firstOf(inContext(readDate, { before: UNTIL }), inContext(readDate, { behind: AT_LATEST })),
      },
    ),
    field("plate", readPlate, carriage.PLATE_LABELS, {
      wording: wording.PLATE,
      anywhere: readLonePlate,
      prose: readPlateSaid,
    }),
    field(
      "palletType",
      readPalletType,
      "type de palettes|type de palette|pallet type|tipo de palet|type de support|modèle|type|tipo|support|nature des palettes|désignation|description|kind of pallet|descripción|clase de palet|soporte|modelo",
      { anywhere: readPalletType },
    ),
    field("palletsGiven", readCount, `${carriage.GIVEN_LABELS}|quantité|quantity|cantidad`, {
      wording: wordingOf("palletsGiven"),
      isOfPallets: true,
      prose: readPalletsIn("given"),
    }),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS, {
      wording: wordingOf("palletsReturned"),
      isOfPallets: true,
      prose: readPalletsIn("returned"),
    }),
    field(
      "palletsRefused",
      readCount,
      "palettes refusées|nombre de palettes refusées|refusées|pallets refused|palets rechazados|refused|rechazados|non conformes|palettes non conformes|rejected|pallets rejected|rejected pallets",
      { wording: wordingOf("palletsRefused"), isOfPallets: true, prose: readPalletsIn("refused") },
    ),
    field(
      "palletsDue",
      readCount,
      "palettes dues|reste à rendre|palettes restant à rendre|nombre de palettes dues|solde à rendre|pendientes de devolver|to be returned|left to return|solde dû|solde|reste dû|restant dues|restant dû|pallets due|palets debidos|balance|still due|saldo|palettes à rendre|balance due|à restituer|pendientes|pendiente|pallets owed|debidos|pallets still due|dues|owed|palettes restant dues|solde palettes|écart|différence|difference|diferencia|outstanding|palettes à restituer|pallets to be returned|palets a devolver",
      { wording: wordingOf("palletsDue"), isOfPallets: true, prose: readPalletsIn("due") },
    ),
    field(
      "consignee",
      readName,
      "lieu de dépôt|lieu du dépôt|lieu de dépose|site de dépôt|déposé chez|laissé chez|remis chez|lieu de l'échange|lieu d'échange|drop-off location|location of exchange|receiving account|receiving site|lugar de depósito|lugar de intercambio|depositado en|" +
        carriage.CONSIGNEE_LABELS +
        "|remis à|récepteur|receptor|receiver|centro receptor|entregado a|débiteur|debtor|deudor|à l'adresse suivante|sur le site suivant|site|sitio|réceptionnaire|receveur|bénéficiaire|dépositaire|détenteur|emprunteur",
      {
        wording: wording.SITE,
        lines: 2,
        never: NO_NAME,
        letterheadBut: NO_SITE,
        prose: firstOf(readReceiver, readPalletSite, readIssuer),
        inBlock: addresseeBut(NO_SITE),
      },
    ),
    field("signature", readSignature, carriage.SIGNATURE_LABELS, {
      wording: wording.VOUCHER_SIGNATURE,
      away: carriage.OTHERS_SIGN,
    }),
  ],
  words: carriage.WORDS,
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ..."qualité|quality|calidad|classe|valeur unitaire|unit value|valor unitario|motif|reason|motivo".split("|"),
  ],
};
