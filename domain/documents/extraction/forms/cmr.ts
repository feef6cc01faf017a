import { readDamage } from "../readers/read_damage.ts";
import { field, type Form } from "../field_rule.ts";
import { firmBefore, firmBehind } from "../readers/read_firm.ts";
import { LICENCE, readOurOrder, readReference } from "../readers/read_code.ts";
import { anyOf, firstOf, inContext } from "../readers/in_context.ts";
import {
  readDate,
  readDateInHead,
  readDeliveryEvent,
  readPickupEvent,
  readPlacedDate,
  readTownsDate,
} from "../readers/read_date.ts";
import { readCount, readPackages, readWeight } from "../readers/read_number.ts";
import { readGoodsLine, readGoodsWeight } from "../readers/read_goods_line.ts";
import { readDayAtDestination } from "../readers/read_day_at_destination.ts";
import { readPlate, readPlateAlone } from "../readers/read_plate.ts";
import { readPlateSaid } from "../readers/read_plate_said.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";
import { CMR_BOXES } from "./cmr_boxes.ts";
import { TRANSLATIONS } from "./cmr_translations.ts";

/** What few notes call their own number. */
const FILES =
  "|note ref|albarán de porte|docket|delivery docket|shipment ID|shipment number|numéro de feuillet|numéro d'enregistrement|dossier|numéro de dossier";
/** Who orders goes before who sends. */
const FIRST_ORDERS = "customer's order|customer order|commande client|pedido cliente|votre commande|your order|su pedido";
/** What is booked for the way of the goods, and numbered besides their order: a place on a ferry. */
const OF_CROSSING = /^(?:booking|sailing|ferry|crossing|traversee|travesia)\b/;
/** What stands before the place and day of issue. */
const ISSUED_IN =
  /(?<!\p{L})(?:établie?|emise?|émise?|créée?|fait|issued|made out|completed|expedid[ao]|formalizad[ao]|ausgefertigt) (?:à|a|at|in|en|au)(?!\p{L})|(?:lettre de voiture|waybill|frachtbrief|carta de porte|r[ée]c[ée]piss[ée]|note) n\S{0,2} [^\n\t]{3,20} (?:du|of|de|vom|dated?|fecha)(?!\p{L})/iu;
const NOT_ISSUED = /livr\p{L}*|deliver\p{L}*|charg\p{L}*|enlev\p{L}*|convention/iu;

/** Headings of where a lorry is loaded and unloaded, below which the firm is named there: it sends, or receives, where no other label says who does. */
const LOADED =
  "loading address|loading at|collection|recogida|carga|remise par|origine|origin|origen|provenance|from|expéd|adresse de départ|lieu de départ|expédié par|expédié de|envoyé par|shipped by|sent by|dispatched by|enviado por|remis par|fournisseur|supplier|proveedor|usine de départ|usine expéditrice|site expéditeur|site de départ|dépôt de départ|entrepôt de départ|magasin expéditeur|agence de départ|enlèvement|chargement|point d'expédition|lieu d'expédition|site d'expédition|shipping point|point d'enlèvement|point de chargement|site de chargement|lieu de ramasse|ramasse chez|remise de la marchandise|collect from|collected from|collection from|collection address|collection point|pick up|pick up from|pick up address|loading place|loading point|place of loading|lugar de carga|cargado en|punto de carga";
const UNLOADED =
  "point de dépotage|lieu de dépotage|site de dépotage|dépotage|discharge point|point of discharge|place of discharge|pour remettre à|à remettre à|point de déchargement|site de déchargement|chantier|chantier de livraison|magasin livré|plateforme livrée|entrega en|destino|unloading address|lieu d'arrivée|adresse d'arrivée|client livré|client destinataire|site destinataire|site d'arrivée|dépôt d'arrivée|lugar de destino|deliver at|delivered at|tipped at|livraison|déchargement|point de livraison|site de livraison|livraison de la marchandise|remise au destinataire|réceptionnaire|réceptionnaire de la marchandise|delivery|delivery point|unloading place|unloading point|place of unloading|drop|drop point|lugar de descarga|descargado en|punto de descarga";

/** Rows of national notes that name the firm where a lorry stops before its town: "CHARGEMENT : Minoterie du Doubs, 25000 Besançon". */
const LOADED_AT =
  /(?:lieu de |lieu d['’])?(?:chargement|enlèvement|ramasse|départ|collection|loading|pick-?up|carga|recogida) ?: ?/iu;
const UNLOADED_AT = /(?:lieu de )?(?:déchargement|livraison|arrivée|delivery|unloading|drop|descarga|entrega) ?: ?/iu;
const isAddressed = (_name: string, behind: string) => /^,[^\n\t]{0,16} \d{4,5}(?!\d)/u.test(behind);

/** What a sentence says of a firm behind its name: "la société X (21000 Dijon), expéditeur, a remis". */
const behindName = (roles: string) =>
  new RegExp(`(?: \\([^)\\n]{3,40}\\))?,? \\(?(?:ci-après |l['’])?(?:${roles})(?:\\)|,| a | ont )`, "iu");
const SENDERS = "expéditeur|expéditrice|remettant|chargeur|sender|consignor|shipper|cargador|remitente|expedidor",
  CONSIGNEES = "destinataire|réceptionnaire|consignee|receiver|destinatario|consignatario";
const IS_SENDER = behindName(SENDERS), IS_CONSIGNEE = behindName(CONSIGNEES);
/** "EXPÉDITEUR (remettant)" is no name, nor is "Réception (destinataire)". */
const ROLE = new RegExp(
  `^(?:${SENDERS}|${CONSIGNEES}|réception|livraison|chargement|déchargement|enlèvement|expédition|remise(?: .*)?|signature|visa|cachet|lieu|site|delivery|collection|received|signed|firma|entrega|recogida|carga|descarga|(?:port |portes |frais |carriage |freight )?(?:pay[ée]e?s?|prépayée?|dus?|dû|paid|prepaid|collect|forward|due|pagad[oa]s?|debid[oa]s?|franco|facturée?s?|à charge))$`,
  "iu",
);
const isNoRole = (name: string) => !ROLE.test(name);

/** What sentences say before the day when goods were taken over, and delivered. */
const WAS_TAKEN =
  /(?<!\p{L})(?:prise?s? en charge|enlevée?s?|chargée?s?|remise?s? au (?:transporteur|voiturier|conducteur)|collected|loaded|taken over|picked up|cargad[oa]s?|recogid[oa]s?)(?!\p{L})/iu;
const WAS_LEFT =
  /(?<!\p{L})(?:livrée?s?|déchargée?s?|réceptionnée?s?|bien reçue?s?|avoir reçu|remise?s? au destinataire|delivered|unloaded|tipped|entregad[oa]s?|descargad[oa]s?|recibid[oa]s?)(?!\p{L})/iu;
const WAS_NOT =
  /prév\p{L}*|planifi\p{L}*|limite|avant|doit|devra|devront|demand\p{L}*|souhait\p{L}*|rendez-vous|édit\p{L}*|établi\p{L}*|émis\p{L}*|imprim\p{L}*|command\p{L}*|planned|booked|requested|before|by|order\p{L}*|issued|printed|être|pour être|to be|must/iu;

/** What a line of a stage says behind the day that was planned: "Livraison prévue le 04/02/2026, effectuée le 05/02/2026". */
const cameTrue = (stage: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${stage})(?!\\p{L})[^.;]{1,60}(?<!\\p{L})(?:effectuée?|réalisée?|constatée?|effective|réelle?|actual|actually|completed|done|efectuad[ao]|realizad[ao]|real)(?: (?:le|on|el))? ?:? ?$`,
    "iu",
  );
const WAS_DELIVERED = cameTrue("livraison|déchargement|dépotage|remise|delivery|unloading|discharge|entrega|descarga"),
  WAS_COLLECTED = cameTrue("enlèvement|chargement|prise en charge|ramasse|empotage|collection|pick-?up|loading|recogida|carga");

/** What is printed above all on notes that are not the carrier's own: titles, labels, notices. */
const NO_CARRIER =
  /^\W*\d{1,2}[.)]? |lettre de voiture|feuille de route|r[ée]c[ée]piss[ée]|\bcmr\b|waybill|consignment|carta de porte|documento|document|exemplaire|ejemplar|copy|frachtbrief|vrachtbrief|exp[ée]diteur|sender|remitente|affr[èe]te|commission|agency|cachet|tampon|timbre|signature|stamp|sello|firma|:/iu;

/** Rows of a head, and what carriers call themselves there, below a title. */
const HEAD_ROWS = 5;
const CARRIERS =
  /^(?:(?:SARL|SAS|Sté|Ets) )?(?:transports?|messageries?|routiers|rouleurs|citernes|d[ée]m[ée]nagements|transportes|camionnage|fret|haulage)\s(?!public|routi|national|internat|int[ée]rieur|de (?:marchand|mercanc)|par |por |pour |combin|frigo|sous |n°|de porte)/iu;

/** The firm in the head of a page that says by its name that it carries. */
const readCarrierInHead: Reader = (text) => {
  const head = text.split("\n").slice(0, HEAD_ROWS).join("\n");
  for (const { 0: cell, index } of head.matchAll(/[^\n\t]+/g)) {
    const isLabel = /^\t[\d-]+(?:[\t\n]|$)/.test(head.slice(index + cell.length));
    const name = CARRIERS.test(cell) && !isLabel && !NO_CARRIER.test(cell) ? readName(cell) : null;
    if (name !== null) return { ...name, from: index + name.from, to: index + name.to };
  }
  return null;
};

/** Who says in the head of a page, with a legal form, in which register it stands: "Normexpress Messagerie SA – 76800 Rouen – RCS Rouen 408 670 222". */
const readFirmInHead: Reader = (text) => {
  const found =
    /(?<=^|[\n\t])([^\n\t,–—]{3,50} (?:SASU?|SARL|EURL|SA|SNC|SCOP|S\.A\.(?:S|R\.L)?\.?|S\. ?L\.(?: ?U\.)?))(?=[ ,\t–—-](?! ?au capital)[^\n]{0,90}(?<!\p{L})(?:RCS|R\.C\.S|SIRET|SIREN|NIF|CIF)(?!\p{L}))/u
      .exec(text.split("\n", HEAD_ROWS).join("\n"));
  const name = found && readName(found[1]!);
  return name?.from === 0 && !NO_CARRIER.test(name.value) ? { ...name, from: found!.index, to: found!.index + name.to } : null;
};

/** Who prints a note in the name of the law, at its foot: "Thiérache Messagerie SAS au capital de 90 000 €". */
const readFirmOfFoot: Reader = (text) => {
  const found =
    /(?<=^|\n)([^\n\t,–—]{3,50}?),?(?: [-–—])? (?:(?:SASU?|SARL|EURL|SA|SCOP|S\.A\.(?:S|R\.L)?\.?)(?: unipersonnelle)?|société (?:anonyme|par actions simplifiée|à responsabilité limitée))(?: [-–—])? au capital/iu
      .exec(text);
  const name = found && readName(found[1]!);
  return name?.from === 0 && !NO_CARRIER.test(name.value) ? { ...name, from: found!.index, to: found!.index + name.to } : null;
};

/** The firm of an address that ends with its number in a register, as carriers have theirs on notes; other firms have their town last. */
const readNumberedFirm: Reader = (text) => {
  const isNumbered =
    /^[^\n\t]+\n(?:[^\n]+\n){0,3}[^\n]*(?<!\d)\d{5} \p{Lu}[^\n]*\n(?:n[°º] ?)?(?:SIREN|SIRET|R\.?C\.?S|NIF|CIF|TVA|VAT|licen[cs]e|LTI)(?!\p{L})/iu
      .test(text);
  const name = isNumbered ? readName(text) : null;
  return name?.from === 0 && !NO_CARRIER.test(name.value) ? name : null;
};

/** Consignment note of the CMR convention (art. 6), on paper or electronic, in its 1976 or its 2007 boxes. */
export const CMR: Form = {
  rules: [
    field(
      "noteNumber",
      readReference,
      "lettre de voiture internationale|international consignment note|carta de porte internacional|lettre de voiture|consignment note|carta de porte|CMR|e-CMR|numéro CMR|número CMR|CMR number|note number|LV|récépissé|récépissé de transport|feuille de route|consignment number|consignment ref|numéro d'expédition|número de expedición|número de envío|numéro d'envoi|envoi|numéro de position|numéro de bordereau|document ID|e-CMR ID|bon de transport|document de transport|contrat de transport|titre de transport|albarán de transporte|numéro de liasse|bulletin de transport|serie y número|série et numéro|" +
        TRANSLATIONS.noteNumber + FILES,
      { wording: wording.CMR_NOTE, isInHead: true },
    ),
    field(
      "orderNumber",
      readReference,
      `${FIRST_ORDERS}|${carriage.ORDER_LABELS}|${TRANSLATIONS.orderNumber}|job number|load number|load ID|trip number|trip ref|référence chargement|référence enlèvement|référence d'enlèvement|consignor ref|nuestra referencia|referencia de carga`,
      {
        wording: { ...wording.ORDER, less: OF_CROSSING },
        never: LICENCE,
        anywhere: readOurOrder,
        isCertain: true,
      },
    ),
    field(
      "sender",
      readName,
      "expéditeur|absender|sender|nom et adresse de l'expéditeur|lieu chargement|adresse chargement|quién envía|qui expédie|who sends|lieu d'enlèvement|chargement chez|enlèvement chez|prise en charge chez|chargé chez|enlevé chez|ramasse|loaded at|remitente|expéditeur nom adresse pays|sender name address country|remitente nombre domicilio país|consignor|" +
        `${TRANSLATIONS.sender}|${LOADED}`,
      { wording: wording.SENDER, prose: firstOf(firmBehind(LOADED_AT, isAddressed), firmBefore(IS_SENDER, isNoRole)) },
    ),
    field(
      "consignee",
      readName,
      `${carriage.CONSIGNEE_LABELS}|lieu de déchargement|adresse de déchargement|quién recibe|qui reçoit|who receives|receiving party|${UNLOADED}|client final|drop-off|importer|${TRANSLATIONS.consignee}`,
      {
        wording: wording.CMR_CONSIGNEE,
        prose: firstOf(firmBehind(UNLOADED_AT, isAddressed), firmBefore(IS_CONSIGNEE, isNoRole)),
      },
    ),
    field(
      "carrier",
      readName,
      "transporteur|entreprise de transport|frachtführer|carrier|transportista|porteador|transporteur nom adresse pays|carrier name address country|affrété|entreprise exécutante|transporteur exécutant|transporteur effectif|quién transporta|qui transporte|who carries|transport effectué par|trucking company|haulage company|cachet du transporteur|cachet transporteur|tampon du transporteur|entreprise|prestataire de transport|prestataire transport|tractionnaire|haulage contractor|transport assuré par|transport confié à|transport réalisé par|exécuté par|sous-traitant|sous-traitant transport|transporteur sous-traitant|confié à|prestataire|loueur|subcontractor|sub-contractor|subcontracted to|transport company|operator|hauler|transported by|transporté par|haulage by|exécutant|trucker|collecteur-transporteur|trp|subcontratista|" +
        TRANSLATIONS.carrier,
      {
        wording: wording.CARRIER,
        letterheadBut: NO_CARRIER,
        never: /^imprimerie(?!\p{L})/iu,
        anywhere: firstOf(readCarrierInHead, readFirmInHead, readFirmOfFoot),
        inBlock: readNumberedFirm,
      },
    ),
    field("plate", readPlate, `${carriage.PLATE_LABELS}|${TRANSLATIONS.plate}`, {
      wording: wording.PLATE,
      anywhere: readPlateAlone,
      prose: readPlateSaid,
    }),
    field(
      "takenOverOn",
      readDate,
      "remise le|remis le|lieu et date de la prise en charge de la marchandise|lieu et date de prise en charge|place and date of taking over the goods|lugar y fecha de carga de la mercancía|date de prise en charge|" +
        "ort und tag der übernahme|prise en charge|taking over|date of taking over|place and date of taking over|lugar y fecha de carga|fecha de carga|carga de la mercancía|date d'enlèvement|taken over on|pris en charge le|prise en charge de la marchandise|date de chargement|loading date|cargado el|chargé le|chargée le|enlevé le|enlevée le|départ le|date d'expédition|date de départ|fecha de salida|fecha de recogida|fecha de expedición|collected on|date collected|collection date|date of collection|" +
        `${TRANSLATIONS.takenOverOn}|date de remise|date de remise au transporteur|remise de la marchandise|handed over on|shipped on|ship date|despatch date|date of despatch|loaded on|picked up on|pick-up date|pickup date|ramassé le|date de ramassage|retiré le|fecha de retirada|parti le|fecha de realización del transporte|fecha del transporte|fecha de transporte|date du transport|date de transport|date transport|date of carriage|date de prise en compte|date d'exécution|expédié le|recogido el|retrait|retrait le|date de retrait|fecha de inicio|date goods taken in charge|date goods taken over|departed|departed on|departure date|dispatched on`,
      {
        wording: wording.TAKEN_OVER,
        lines: 3,
        prose: firstOf(
          readPickupEvent,
          inContext(readDate, { before: WAS_COLLECTED }),
          inContext(readDate, { before: WAS_TAKEN, unless: anyOf(WAS_LEFT, WAS_NOT) }),
        ),
      },
    ),
    field(
      "issuedOn",
      readDate,
      "établie à|ausgefertigt in|established in|issued at|issued in|formalizado en|établi à|établie le|date d'établissement|made out in|date of issue|fecha de emisión|issued on|émise le|date d'émission|date du document|date doc|date document|émis le|emitido el|date de la lettre de voiture|date LV|document date|raised on|emitida el|fecha del documento|fecha de expedición|" +
        TRANSLATIONS.issuedOn,
      {
        prose: inContext(readDate, { before: ISSUED_IN, unless: NOT_ISSUED }),
        anywhere: firstOf(readTownsDate, readPlacedDate, readDateInHead),
        wording: wording.ESTABLISHED,
      },
    ),
    field(
      "deliveredOn",
      readDate,
      "gut empfangen|marchandises reçues|goods received|mercancías recibidas|marchandise reçue|mercancía recibida|recibo de la mercancía|recibí la mercancía|" +
        `${carriage.DELIVERED_LABELS}|remise effectuée le|remise au destinataire le|date d'arrivée|arrivé le|fecha de llegada|arrival date|arrived on|date of arrival|arrivée sur site|date d'émargement|vidé le|distribué le|date POD|POD date|recibí el|${TRANSLATIONS.deliveredOn}`,
      {
        wording: wording.CMR_DELIVERED,
        lines: 3,
        anywhere: readDayAtDestination,
        prose: firstOf(
          readDeliveryEvent,
          inContext(readDate, { before: WAS_DELIVERED }),
          inContext(readDate, { before: WAS_LEFT, unless: anyOf(WAS_TAKEN, WAS_NOT) }),
        ),
      },
    ),
    field(
      "packages",
      readCount,
      `${carriage.PACKAGES_LABELS}|${TRANSLATIONS.packages}|pkgs|pcs|pieces|items|pièces|unités|units|unidades|nombre de pièces|nombre d'unités|nombre d'emballages|emb|nombre|qté|quantité|qty|quantity|cantidad|unités de charge|unidades de carga`,
      {
        wording: wording.CMR_PACKAGES,
        anywhere: firstOf(readPackages, readGoodsLine),
        addsUp: { size: 1, name: "" },
        never: /^0+$/,
      },
    ),
    field(
      "grossWeightGrams",
      readWeight,
      `brut|bruto|gross|${carriage.WEIGHT_LABELS}|${TRANSLATIONS.weight}|tonnage|PB|p brut|pds brut|G.W.|kilos bruts|kilogrammes bruts|kilos brutos|poids brut total|poids chargé|masse totale|kilos`,
      {
        wording: wording.WEIGHT,
        anywhere: readGoodsWeight,
        addsUp: { size: 1_000, name: " kg" },
      },
    ),
    field(
      "reservations",
      readRemark,
      `${carriage.RESERVATIONS_LABELS}|${TRANSLATIONS.reservations}|constat au chargement|constat à la livraison|constat à la prise en charge|constat contradictoire|constats|constatations|constatations à l'arrivée|OS&D`,
      {
        wording: wording.RESERVATIONS,
        lines: 3,
        anywhere: readDamage,
      },
    ),
    field(
      "signature",
      readSignature,
      "signature et timbre du destinataire|recibo de la mercancía|firma y sello del consignatario|signature and stamp of the consignee|firma y sello del destinatario|signature du destinataire|signature of the consignee|firma del destinatario|" +
        "unterschrift und stempel des empfängers|gut empfangen|marchandises reçues|goods received|mercancías recibidas|consignee's signature|cachet et signature du destinataire|" +
        TRANSLATIONS.signature,
      { away: carriage.OTHERS_SIGN, wording: wording.CMR_SIGNATURE },
    ),
  ],
  words:
    `${carriage.WORDS} reconnaît reconnais reconnaissons avoir désignée désignées ci-dessus dessus goods above except noted points collecte tournée ramasse constructeur devis accepté accepted presupuesto aceptado quotation acheminé operated drawn agencia empresa rédaction empoté`,
  boxes: CMR_BOXES,
  otherLabels: [
    ...carriage.CARRIAGE_OTHERS,
    ...TRANSLATIONS.others.split("|"),
    ..."signature et timbre de l'expéditeur|signature and stamp of the sender|firma y sello del remitente|signature et timbre du transporteur|signature and stamp of the carrier|firma y sello del transportista|lieu prévu pour la livraison de la marchandise|place of delivery of the goods|lieu prévu pour la livraison|place of delivery|lugar de entrega|lugar previsto para la entrega"
      .split("|"),
  ],
};
