import { field, type Form } from "../field_rule.ts";
import { LICENCE, readLoneNote, readOurOrder, readReference, referenceBehind } from "../readers/read_code.ts";
import { firstOf, inContext } from "../readers/in_context.ts";
import { readDate, readDeliveryEvent } from "../readers/read_date.ts";
import { STREETS } from "../readers/name_bounds.ts";
import { firmBehind } from "../readers/read_firm.ts";
import { readLatestDay } from "../readers/read_latest_day.ts";
import { readCount, readPackages, readTotalWeight, readWeight } from "../readers/read_number.ts";
import { readReceiver, readSigner } from "../readers/read_receiver.ts";
import { readByLine, readSignerName } from "../readers/read_person.ts";
import { readDamage } from "../readers/read_damage.ts";
import { readQuotedRemark } from "../readers/read_quoted_remark.ts";
import { readPalletsIn } from "../readers/read_pallets.ts";
import { readPairedPallets } from "../readers/read_paired_pallets.ts";
import { readLonePlate, readPlate } from "../readers/read_plate.ts";
import { readPlateSaid } from "../readers/read_plate_said.ts";
import { readSignedOnScreen } from "../readers/read_signed_on_screen.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";
import * as own from "./pod_wordings.ts";

/** What a letter says before the day of delivery, and what of another day. */
const HANDED_OVER =
  /(?:reconna|certifi|d[ée]clar|soussign)[^.]{0,90}re[çc]u|(?<!\p{L})(?:remise|livraison|d[ée]chargement|delivery|entrega) (?:a eu lieu|a [ée]t[ée] (?:effectu|r[ée]alis)\p{L}*|took place|was made|tuvo lugar|se realiz[óo])|re[çc]ue?s? ce jour|avons re[çc]u|(?<!\p{L})(?:a|ont|avoir|avons|has|have|was|were|been|fue|fueron|ha|han)(?: été| been| sido)? (?:bien |duly )?(?:remis|livr|delivered|handed over|entregad)\p{L}*/iu;
const BEFORE_THAT = /enlev|charg(?!ement a eu)|d[ée]part|command|pris en charge|collect|ordered|recogid|cargad|pedido/iu;
/** And around the number of packages. */
const CONSISTED_OF =
  /compos|compren|comport|consist|compris|remis|livr|deliver|entreg|soit|quantit|tota|ensemble|transport|confi|recu|received|recibid|marchandise/iu;
const REMARKED = /r[ée]serv|palet|pallet|observ|damage|incid/iu;
const OF_PACKAGES =
  /^ (?:colis|cartons|caisses|packages|parcels|boxes|bultos|cajas|sacs|fûts|bobines|rouleaux|big[- ]bags|fardeaux|cases|crates|drums|bags|packs|bundles|coils|pieces|pièces|rolls|ballots|bidons|bottes|sacos|bobinas)(?!\p{L}| (?:manqu|cass|endomm|ouvert|abim|missing|short|damag|rot[ao]|mojad))/iu;

/** What says of a weight in a sentence that it is gross, or one at all. */
const IN_GROSS =
  /^ ?(?:(?:kgs?|t(?:onnes?)?) ?(?:(?:de )?poids (?!bruts? (?!total)\p{L}{4}))?|de poids )?(?:bruts?|reels?|gross|brutos?)(?!\p{L})/iu;
const BESIDE_PACKAGES =
  /(?:\d (?:colis|cartons|packages|parcels|bultos|cajas|caisses|sacs) (?:pour|de|for|con|weighing)|tota(?:l|ux|les))/iu;
const WEIGHING = /poids|pesant|pese(?!e)|weigh|peso|masse/iu;
const NOT_GROSS =
  /(?<!\p{L})(?:sacs?|sacks?|bidons?|seaux?|bags?)(?!\p{L})|net|tare|tax|volume|factur|unit|max|limite|ptac|vide|charge/iu;
const OF_KILOS = /^ ?(?:kgs?|tonnes?|t)(?!\p{L})(?! (?:net|tax|factur|sac|bag|bidon|seau))/iu;

/** Who pays for the goods, and has them delivered where no name is told. */
const INVOICED =
  "facturé à|facturer à|facturar a|facturado a|invoice to|invoiced to|bill to|billed to|sold to|facturation|adresse de facturation|invoice address|billing address|client facturé|tiers facturé|payeur|payer|cliente pagador|compte débité|compte facturé";
/** A place that is nobody's name. */
const PLACE =
  /^(?:(?:lotissement|lieu[- ]?dit|plots?|phase|rue|avenue|av\.|boulevard|bd\.?|impasse|all[ée]e|chemin|route|place|calle|avenida|pol[íi]gono|street|lot|b[âa]timent|quai|porte|dock) |(?:z\.?[aci]\.?|zac|b\.?p\.?) |\d+(?:,| bis| ter)? (?:rue|av|bd|bo|pl|ch|ro|im|al|qu)\p{L}*)|^\p{L}+ (?:de|of) (?:livraison|d[ée]chargement|r[ée]ception|destination|delivery)$/iu;

/** What a list of stages says before the firm that goods were delivered to, with its address: "Livraison 12/02/2026, 08:47 (créneau 08:00 - 10:00)" over "Pharmagros, 06200 Nice". */
const DELIVERED_AT =
  /(?:[Ll]ivraison|LIVRAISON|[Ll]ivrée?|[Dd]elivery|[Dd]elivered|[Ee]ntrega(?:do)?)(?: le| on| el)? ?[:—–-]? ?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}[^.;\p{Lu}]{0,45} (?=\p{Lu})/u;
const ADDRESS_BEHIND = new RegExp(`^, ?(?:\\d{1,5} |(?:${STREETS}|z\\.?[aci]|zone|parc|MIN|BP|polígono)(?!\\p{L}))`, "iu");
const isAddressed = (_name: string, behind: string) => ADDRESS_BEHIND.test(behind);

/** What a sentence says before the number of the customer's order: "Selon votre bon", "As per your order". */
const BY_ORDER =
  /(?<!\p{L})(?:selon|suivant|suite [àa]|d['’]apr[èe]s|as per|according to|against|seg[úu]n) (?:votre|vos|your|su|le|the) (?:bon(?: de commande)?|commande|cde|ordre|order|purchase order|PO|pedido)(?: (?:n[°º.]|no\.?|number|num[ée]ro|réf\.?))? ?:? /giu;

/** Proof of delivery: the delivery note, signed at the consignee's (émargé). */
export const POD: Form = {
  rules: [
    field("orderNumber", readReference, carriage.ORDER_LABELS, {
      wording: own.ORDER,
      never: new RegExp(`^(?:BL|BR|LV)\\d|${LICENCE.source}`),
      prose: referenceBehind(BY_ORDER),
      anywhere: readOurOrder,
      isCertain: true,
    }),
    field(
      "noteNumber",
      readReference,
      "bon de livraison|delivery note|albarán de entrega|albarán|numéro de BL|BL|numéro de récépissé|récépissé|proof of delivery|lettre de voiture|consignment note|carta de porte|" +
        "bordereau de livraison|delivery note no|numéro de bordereau|POD|LDV|preuve de livraison|comprobante de entrega|nota de entrega|note de livraison|avis de livraison|fiche de livraison|ticket de livraison|bulletin de livraison|document de livraison|feuille de livraison|lettre de livraison|constat de livraison|confirmation de livraison|certificat de livraison|procès-verbal de livraison|reçu de livraison|bordereau de remise|bordereau d'expédition|bordereau d'envoi|bon d'expédition|bon de transport|bon d'émargement|bon de sortie|delivery slip|delivery advice|advice note|despatch note|dispatch note|packing slip|packing note|albarán de salida|justificante de entrega|lieferschein|delivery ticket|delivery docket|attestation de livraison|bon de remise|bon|bulletin|expédition|número de comprobante",
      { wording: own.NOTE, isInHead: true, anywhere: readLoneNote, never: LICENCE },
    ),
    field(
      "deliveredOn",
      readDate,
      "marchandise reçue le|goods received|" + carriage.DELIVERED_LABELS + "|arrived / left|arrivée|date|fecha",
      {
        lines: 4,
        isHandover: true,
        wording: own.DELIVERED,
        anywhere: readLatestDay,
        prose: firstOf(readDeliveryEvent, inContext(readDate, { before: HANDED_OVER, unless: BEFORE_THAT })),
      },
    ),
    field(
      "consignee",
      readName,
      carriage.CONSIGNEE_LABELS +
        "|livrer à|à livrer à|à livrer chez|livrer chez|adresse du chantier|adresse de chantier|envoyé à|goods to|send to|sent to|place of delivery|deliver at|customer name|plateforme de livraison|entrepôt de livraison|plateforme livrée|entrepôt livré|magasin|store|tienda|client|customer|site|enviar a|doit|dirección de envío|domicilio de entrega|entregado a|entregado en|branch|adhérent|diffuseur|détaillant|revendeur|concessionnaire|stockist|retailer|dealer|distribuidor|concesionario|" +
        INVOICED,
      {
        wording: own.CONSIGNEE,
        isAddressee: true,
        prose: firstOf(readReceiver, firmBehind(DELIVERED_AT, isAddressed)),
        never: PLACE,
        letterheadBut: own.NO_RECEIVER,
        letterheadIf: own.MADE_OUT_ON_RECEIPT,
      },
    ),
    field("plate", readPlate, carriage.PLATE_LABELS, {
      wording: wording.PLATE,
      anywhere: readLonePlate,
      prose: readPlateSaid,
    }),
    field(
      "packages",
      readCount,
      `total colis|${carriage.PACKAGES_LABELS}|UM|U.M.|UC|nombre d'UM|nb UM|nbre UM|nombre UM|unidades de carga|unités de charge|unités de transport`,
      {
        wording: own.PACKAGES,
        anywhere: readPackages,
        prose: inContext(readCount, { before: CONSISTED_OF, unless: REMARKED, behind: OF_PACKAGES }),
        pick: "last",
        isOfGoodsLines: true,
      },
    ),
    field("grossWeightGrams", readWeight, `${carriage.WEIGHT_LABELS}|GW|G.W.|PB|P.B.`, {
      wording: own.WEIGHT,
      anywhere: readTotalWeight,
      pick: "last",
      prose: firstOf(
        inContext(readWeight, { behind: IN_GROSS }),
        inContext(readWeight, { before: BESIDE_PACKAGES, unless: NOT_GROSS, behind: OF_KILOS }),
        inContext(readWeight, { before: WEIGHING, unless: NOT_GROSS, behind: OF_KILOS }),
      ),
    }),
    field("palletsGiven", readCount, `${carriage.GIVEN_LABELS}|palettes échange livrées`, {
      wording: own.PALLETS_GIVEN,
      isOfPallets: true,
      prose: firstOf(readPairedPallets("palletsGiven"), readPalletsIn("given")),
    }),
    field("palletsReturned", readCount, carriage.RETURNED_LABELS, {
      wording: own.PALLETS_RETURNED,
      isOfPallets: true,
      prose: firstOf(readPairedPallets("palletsReturned"), readPalletsIn("returned")),
    }),
    field("reservations", readRemark, carriage.RESERVATIONS_LABELS + own.NOTED, {
      wording: own.RESERVATIONS,
      lines: 3,
      prose: readQuotedRemark,
      anywhere: readDamage,
    }),
    field("signedBy", readSignerName, carriage.SIGNED_BY_LABELS + own.SIGNERS, {
      wording: own.SIGNED_BY,
      prose: firstOf(readSigner, readByLine),
      away: carriage.OTHERS_SIGN,
    }),
    field("signature", readSignature, carriage.SIGNATURE_LABELS, {
      wording: own.SIGNATURE,
      away: carriage.OTHERS_SIGN,
      anywhere: readSignedOnScreen,
    }),
  ],
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ..."palettes perdues|palette perdue|palets perdidos|palet perdido|one way pallets|date out|despatch date|dispatch date|date despatched|date d'expédition|date de départ|chargement|fecha de salida|fecha albarán|fecha de albarán|date du BL|ciment|datos fiscales|datos de facturación"
      .split("|"),
  ],
  words: carriage.WORDS,
};
