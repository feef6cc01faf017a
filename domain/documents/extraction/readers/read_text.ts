import { aboveFootnote } from "./above_footnote.ts";
import { saysAllIsWell } from "../../says_all_is_well.ts";
import { NAME_END, NO_NAME } from "./name_bounds.ts";
import { isOfFormWords } from "./form_words.ts";
import { isPrint, upToPrint } from "./form_print.ts";
import { HANDLED, isInstruction } from "./instructions.ts";
import { IS_WRONG } from "./read_damage.ts";
import { asDigits, type Reader, type Reading } from "./reading.ts";
import { withLegalForm } from "./with_legal_form.ts";

/** Nothing but dots, dashes and the like, as forms are lined with. */
const LINING = /^[^\p{L}\d]*$/u;
/** What a form says of how to fill its box, and the signs between a label and its translation. */
const INSTRUCTION = /^(?:\s*\((?:[^)\n\t]*\n)?[^)\n\t]*\)|\s*\([^)\n\t]*(?=[\n\t]|$)|[\s:;.,/|_–—-]+)+/;
/** But somebody's name: "MME TRAVERS". */
const NAME_ALONE = /^(?:M\.|M[Rr]\.?|M[Mm][Ee]|M[Ll][Ll][Ee]|Mrs\.?|Ms\.?|Sra?\.) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)?$/u;
/** An address to write to, or print of the form. */
const NO_REMARK =
  /^\S+@\S+|^(?:https?:|www\.)|^(?:firma|signature|visa|cachet|sello) (?:du|de|del|of|et|y|and)(?!\p{L})|^(?:export|imprim[ée]|[ée]dit[ée]|g[ée]n[ée]r[ée]|printed|generated|exported|impreso|generado)e?(?!\p{L})(?=.*\d)/iu;
const NOTHING_AT_ALL =
  "(?:[nh][ée][aqo0]n?t|none|ninguna?|sans|nil|ras|r\\.a\\.s\\.?|aucune?(?: r[ée]serve)?|sin reservas|no reservations?|keine?|geen|nessuna?|brak|sans objet|s\\.?o\\.?|n\\/?a|rien(?: [àa] signaler)?)";
/** The same before a word on how well all is: "RAS, température conforme"; not before what is excepted. */
const NOTHING_BUT_PRAISE =
  /^(?:ras|r\.a\.s\.|n[ée]ant|aucune?(?: r[ée]serve)?|none|ningun[ao])\s*[,;.(–-](?!.*(?<!\p{L})(?:sauf|mais|hormis|except|but|salvo|manqu|cass|abîm|mouill|endommag|damag|short|missing|rot[oa]|\d+ (?:colis|cartons?|palettes?)))/iu;
/** The same behind what is no damage: "Precinto ES 774120. Sin reservas." */
const NOTHING_AT_LAST = /[.;,] ?(?:sans r[ée]serves?|sin reservas|no reservations?|without reservations?)\W*$/iu;
/** That something is not there, when or by whom it was seen: "Aucune réserve à la prise en charge", "No damage noted on collection". */
const NOTHING_SEEN =
  /^(?:aucune?s?|sans|pas d(?:e |['’])|nulle|no|sin|ning[uú]n[ao]?s?) ?(?:autres? |other |otras? )?(?:r[ée]serves?|anomalies?|avaries?|dommages?|manquants?|observations?|remarques?|incidents?|litiges?|reservations?|remarks?|damages?|exceptions?|shortages?|comments?|discrepanc(?:y|ies)|incidencias?|observaci(?:[oó]n|ones)|reservas?|daños?)(?: (?:particuli[èe]re?s?|constat[ée]\p{L}*|signal[ée]\p{L}*|[ée]mise?s?|not[ée]e?s?|formul[ée]e?s?|saisie?s?|à signaler|noted|observed|found|made|reported|recorded|observad[oa]s?|anotad[oa]s?))?(?: (?:à|au|aux|a|al|lors|at|on|upon|en|by|par|por|del?|du|de)(?: ?(?:\p{L}+['’]?)){1,5})?\W*$/iu;
/** The same in two words: "None reported", "Rien à signaler", "Ninguna registrada". */
const NOTHING_TOLD =
  /^(?:aucune?|n[ée]ant|rien|none|nil|nothing|ningun[ao]|nada)(?: (?:à|de|que|to|was|were|a))* (?:constat[ée]|signal[ée]|[ée]mis|not[ée]|formul[ée]|d[ée]clar[ée]|enregistr[ée]|report(?:ed)?|noted|record(?:ed)?|raised|declared?|observed|registrad|señalad|señalar|declarad|anotad|reseñ)\p{L}{0,3}\W*$/iu;
/** That, and the same in another language. */
const NOTHING = new RegExp(`^${NOTHING_AT_ALL}(?: ?[/–-] ?${NOTHING_AT_ALL})*\\W*(?: [1lI|])?$`, "i");

/** A code, a measure or a day. */
const NUMBERED = /^(?:\S*\d\S*|[A-Z]{2,5} \d{6,}|[\dSOIl][\dSOIl .,]*(?:kg|t|m3)?|\d{1,2}(?:er)? \p{L}+ \d{4})$/u;
/** An hour, which is in no name. */
const HOUR = /(?<!\d)\d{1,2} ?[hH:] ?\d{2}(?!\d)/;
/** What stands beside a town on a line that tells when somebody was there. */
const DATED = /^\t(?:\p{L}{2,4}\.? )?\d{1,2}[/.-]\d{1,2}[/.-]\d/u;

/** More words than a town is called by, but with those that join some. */
const FIRM =
  /^(?!(?:Le|La|Les|Saint) )(?=\p{L}{4})\S+(?: (?:de|du|des|d'|et|la|le|les|&) | )\S+(?: (?:de|du|des|et|la|le|les|&) | )(?!en |sur |lès |sous )\p{L}{3}/u;

const KINDS =
  "(?:nombre o )?raz[óoôé]n social|(?:nom ou )?raison sociale|d[ée]nomination(?: sociale)?|company name|site|magasin|store|nom|name|nombre|soci[ée]t[ée]|company|empresa|client|customer|cliente|adresse|address|direcci[óo]n";
/** What heads the row of the name in a block: "Delivered to / Site   Dunmore Trade Counters". */
const ROW_OF_NAME = new RegExp(`^\\s*(?:${KINDS})(?:\\s*:|(?=\\t))`, "i");
/** A line with the number of an account, above the name of who has it. */
const ACCOUNT =
  /^[\s:]*(?:compte|account|cuenta|code|client n[°º]|gln|n[°º] client)(?!\p{L})[^\n\t\p{L}]*\d[^\n\t]*\n|^\s*(?:[A-Z]{2,5} ?(?=\d{6}))?\d[\d .-]{5,}\n/iu;
const NAME_BEHIND = "(?=\\p{Lu}[\\p{L}'’.&]+";
/**
 * The number of an account or a site before the name of who has it: "0000118273 SUPER U CRAON", "GB-8120034 Marlowe Foods"; a shorter one where a sign
 * parts it, or its own letter or nought tells it: "0733 : ENTREPOT SEC", "E14 - Distrisud", "[071] Base de Tours", "M0733 Brico".
 */
const CODE_OF_NAME = new RegExp(
  "^[\\s:]*(?:" + [
    `(?:[A-Z]{1,3}-?)?\\d{5,10}(?:\\s[-–:])?[ \\n]${NAME_BEHIND}\\s)(?!\\p{L}+\\s*(?:$|[\\n\\t]))`,
    `(?:(?:[Nn][°º]|[Cc]ode)\\s?)?(?:[A-Z]{1,3}-?)?\\d{2,10}\\s?[-–—:/]\\s${NAME_BEHIND})`,
    `(?:[A-Z]\\d{3,7}|[A-Z]{2}-?\\d{3,7}|\\d{2,6}-\\d{2,6}|0\\d{2,3}|[([](?=[A-Z]*\\d)[A-Z\\d]{2,10}[)\\]])\\s${NAME_BEHIND})`,
  ].join("|") + ")",
  "u",
);

/** Which stop of a round: "Livraison 1 : Biscuiterie Nord". */
const STOP_OF_ROUND = /^\s*\d{1,2} ?: (?=\p{Lu})/u;

/** A heading, and no name. */
const NO_MORE = new RegExp(
  `^(?:poste )?(?:${KINDS}|fournisseur|supplier|proveedor|expéditeur|sender|remitente|transporteur|carrier|transportista|equipment|palettes?|quai|porte|gate|dock|muelle|tournée|heure|reste|reliquat|interlocuteur|contact|vendeur|commercial|représentant|téléphone|tél|fax|mode|dates?|page|quantité|qté|statut|signature|agence|chauffeur|référence|désignation|article|observations?|service|unité|poids|volume|colis|total|incoterm|conditions|produits?|producto|product|marchandises?|goods|véhicule|vehicle|moyens?(?: de transport)?|matériel|équipage|itinéraire|trajet|horaires?|suivi|documents?|instructions?|informations?|medios?(?: de transporte)?|vehículo|matricula|mercancías?|observaciones|cargo|driver|equipment|details|means of transport)\\W*$`,
  "i",
);

/** "(Naam, adres, land)" behind a label, in a language that we know no labels of, or as an engine misread it. */
const TO_FILL_IN = /^\s*\([^)\n\t]{2,15},[^)\n\t]{2,15},[^)\n\t]{2,15}(?:\)|$)/u;

/** The same where the bracket was lost: "16 soc nom, adresse, pays)". */
const REST_TO_FILL_IN = /^, ?(?:adresse|address|domicilio|direcci[óo]n|anschrift|indirizzo|adres)[^)\n\t(]{0,20}\)/iu;

/** The first words of a name that goes on elsewhere: "SAS VIENNE ET", "Liability placed with". */
const CUT_OFF = / (?:et|de|du|des|and|y|&|ET|DE|DU|DES|AND|Y|with|to|by|for|of|from|avec|chez|pour|par|à|con|por|para)$/u;

/** The row of a block that tells where somebody is: "Ville : La Selle en Luitré", or with its colon lost. */
const ROW_OF_ADDRESS =
    /^(?:adresse|rue|ville|commune|localit[ée]|code postal|c\.?p\.?|pays|t[ée]l(?:[ée]phone)?|e-?mail|address|street|town|city|post ?code|country|phone|direcci[óo]n|calle|ciudad|poblaci[óo]n|localidad|pa[íi]s)\.? ?:/iu,
  WITHOUT_COLON = /^(?:[Aa]dresse|[Vv]ille|[Cc]ommune|[Cc]ode postal|[Dd]irecci[óo]n) (?:\p{Lu}\p{Ll}|\d)/u;

/** "Avenue du Marensin, 40100 DAX". */
const STREET =
  /^(?:rue|avenue|av\.|boulevard|bd|chemin|route|rte|allée|impasse|place|quai|cours|lieu-dit|lotissement|parc d['’]activités?|calle|avda\.?|ctra\.?|pol[ií]gono|zone (?:industrielle|artisanale|d['’]activités?)|zac?|zi)(?![\p{L}-])/iu;

/** A label and what stands behind its colon: "Qualité : gérante". */
const OF_LABEL = /^\p{L}[\p{L}.'’ -]{2,24} : ?\S/u;

/** On which terms goods are sold, up to where: "Franco - DAP Savona". */
const INCOTERM =
  /^(?:(?:franco|port|incoterm)\P{L}*)?(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT)(?: \p{L}|$)|^(?:franco|incoterm)\W*$/iu;

/** Who signs, below a heading that names the party: "P. Gaudin"; "M. Guérin" may be who gets the goods. */
const SIGNER = /^(?!M\.)\p{Lu}\. ?\p{Lu}[\p{L}'’-]+$/u;

/** The name of a firm, a town, or somebody who gets goods: what stands before a wide gap, a comma or the end of the line. */
export const readName: Reader = (written) => {
  const reading = readAnyName(written);
  return reading === null || SIGNER.test(reading.value) ? null : reading;
};

/** The same, also of who signs. */
export const readAnyName: Reader = (written) => {
  const text = [ACCOUNT, ROW_OF_NAME, CODE_OF_NAME, STOP_OF_ROUND].reduce(
    (rest, before) => rest.replace(before, (said) => " ".repeat(said.length)),
    written,
  );
  const reading = firstSegment(text, NAME_END);
  return reading === null || NO_MORE.test(reading.value) || /^[^\p{L}\d]*\p{Ll}/u.test(reading.value) ||
      NO_NAME.test(reading.value) || ROW_OF_ADDRESS.test(reading.value) || WITHOUT_COLON.test(reading.value) ||
      isOfFormWords(reading.value) ||
      NUMBERED.test(reading.value) || HOUR.test(reading.value) ||
      (DATED.test(text.slice(reading.to)) && !FIRM.test(reading.value)) ||
      CUT_OFF.test(reading.value) || TO_FILL_IN.test(text.slice(reading.to)) ||
      REST_TO_FILL_IN.test(text.slice(reading.to)) ||
      (STREET.test(reading.value) && text[reading.to] === ",") || OF_LABEL.test(reading.value) || INCOTERM.test(reading.value) ||
      !/(\p{L}.*){3}/u.test(reading.value)
    ? null
    : mended(reading);
};

/** A name whose legal form was misread, put right. */
function mended(reading: Reading): Reading {
  const value = withLegalForm(reading.value);
  return value === reading.value ? reading : { ...reading, value, corrected: true };
}

/** The name of a firm or of somebody who trades, without "M." or "Mme". */
export const readHolder: Reader = (text) => {
  const reading = readName(text);
  const title = reading && /^(?:M\.|Mr\.?|Mme|Mlle|Monsieur|Madame|Mrs?|Don|Doña|D\.) (?=\p{Lu})/u.exec(reading.value)?.[0];
  return title ? { ...reading!, value: reading!.value.slice(title.length), from: reading!.from + title.length } : reading;
};

/** The name of a town, as registers are called by it: "d'Angers", "Lyon 483 123 456", "de Bourg-en-Bresse sous le numéro". */
export const readTown: Reader = (text) => {
  const found = TOWN.exec(text);
  if (found === null || !/(\p{L}.*){3}/u.test(found[1]!)) return null;
  const from = found[0].length - found[1]!.length;
  const town = found[1]!.replace(/\s+/g, " ");
  return { value: ARTICLED.test(town) ? `Le ${town}` : town, from, to: found[0].length };
};

/** Towns with a court that one says "du" before. */
const ARTICLED = /^(?:mans|havre|puy)(?!\p{L})/iu;
const TOWN =
  /^[^\p{L}\d]*(?:(?:[dD]['’]|[dD][eEuU] |[dD]es |à |of |in |at |ville de )[^\p{L}\d]*)?((?:(?:Le|La|Les|LE|LA|LES|L['’]) ?)?\p{Lu}[\p{L}'’-]+(?:[ -](?:(?:en|sur|sous|lès|les|de|la|le|du|et|EN|SUR|SOUS|DE|LA|LE|DU)[ -])*\p{Lu}[\p{L}'’-]+){0,3})/u;

/** One or two words without figures. */
const REST_OF_NAME = /^[\s:]*\p{L}+(?: \p{L}+)?[\s:]*$/u;

/** A line in capitals behind its number, or a stroke. */
const HEADING = /^[^\p{L}\n]{0,4}\p{Lu}{2}[^\p{Ll}\n]*$/u;

/** Whether a box for remarks says that there is none, that all is well, or but how goods are to be handled that are well packed. */
export function saysNothing(text: string): boolean {
  const lines = text.trim().split("\n"), label = lines.slice(0, -1).join(" ");
  // Below what was left of the label: "ET MOTIVÉES" over "NÉANT".
  if (lines.length === 2 && REST_OF_NAME.test(label) && saysNothing(lines[1]!)) return true;
  // Over the heading of the next block: "néant" over "| HEURES DE MISE À DISPOSITION".
  if (lines.length > 1 && NOTHING.test(lines[0]!.trim()) && HEADING.test(lines[1]!)) return true;
  const reading = firstSegment(text.replace(NOTED_AT, ""), null);
  return reading !== null &&
    (NOTHING.test(reading.value) || NOTHING_SEEN.test(reading.value) ||
      NOTHING_TOLD.test(reading.value) || (NOTHING_AT_LAST.test(reading.value) && !IS_WRONG.test(reading.value)) ||
      NOTHING_BUT_PRAISE.test(reading.value) ||
      HANDLED.test(reading.value) || saysAllIsWell(reading.value));
}

/** Plates that somebody wrote below a remark, as carriers have them there. */
const PLATE_LINES = /(?:\n(?=[^\n]*\d)(?=[^\n]*[A-Z])[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,4}){1,2}(?: ?[/+] ?[A-Z\d -]{4,11})?)+$/u;

/** What a program prints below, and where and when it was signed: "Imprimé le 14/08/2026", "Cavaillon, le 6 novembre 2026". */
const PRINTED =
  /\n *(?:journal|historique|chronologie|[ée]v[ée]nements?|tra[çc]abilit[ée]|[ée]margements?|signatures?|preuves?|pi[èe]ces jointes|history|timeline|events?|event log|audit trail|log|tracking|attachments|historial|eventos|trazabilidad|registro|firmas|adjuntos)(?: (?:d[eu]s?|of|de la|del) \p{L}{3,15}){0,2}[\s:]*(?:\n[^\n]*)*$|\n *(?:(?:\d+ )?photos? (?:prise|jointe|taken|attached)|copie (?:pdf |conforme )?(?:tir|imprim|t[ée]l[ée]charg)|imprim|[ée]dit[ée]|g[ée]n[ée]r|printed|generated|impreso|document|page \d|(?:fait|done|signed|hecho) ?(?:à|at|in|en|le \d|on \d|el \d) ?)[^\n]*(?:\n[^\n]*)*$|\n *\p{Lu}[\p{L} '’-]{1,30}, ?(?:le|on|el|a) \d{1,2}(?:er)?[ /.-][^\n]{4,20}$/iu;

/** When it was noted, in a cell of its own. */
const NOTED_AT = /\t\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:[ \t]\d{1,2} ?[h:] ?\d{2})?\s*$/;

/** And no more than that: "Fait à Treignac le 26/08/2026". */
const SIGNED_AT =
  /^(?:fait|[ée]tabli|sign[ée]e?|done|signed|hecho|firmado) (?:à|at|in|en|le|on|el) [^\n]{0,40}\d{1,2}[/. -][\p{L}\d]{1,10}[/. -]\d{2,4}\W*$/iu;

/** And by whom, and no more: "Signé par Sonia Ferrando (expéditeur)". */
const SIGNED_BY =
  /^(?:[Ss]ign[ée]e?|[ÉéEe]marg[ée]e?|[Rr]e[çc]ue?s?|[Vv]is[ée]e?|[Ss]igned|[Rr]eceived|[Ff]irmad[oa]|[Rr]ecibid[oa]) (?:par|by|por)(?: :)?(?: \p{Lu}[\p{L}.'’-]*){1,5}(?: \([^)\d]{3,20}\))?(?: \p{Lu}+)?$/u;

/** A row of an address or a stamp: "34500 BÉZIERS". */
const TOWN_ALONE = /^(?:F-)?\d{5} \p{Lu}[\p{L}'’ -]{2,40}(?: \d{1,2})?$/u;

/** The end of what a form says in parentheses that began on the line of its label: "recevables si « sous réserve de déballage »)". */
const REST_OF_INSTRUCTION = /^[^()\n]{3,120}\)[\s.:]*(?=\n|$)\n?/u;

/** A one by hand that was read as a stroke, before what is counted: "| colis humide". */
const COUNTED_ONE =
  /(?<=^[\s:]*)[|/](?= (?:colis|cartons?|palettes?|sacs?|caisses?|fûts?|bidons?|rouleaux?|bobines?|bottes?|fagots?|paquets?|ballots?|seaux?|pneus?|bouteilles?|packs?|fardeaux?|bultos?|cajas?|palets?|box|boxes|pallets?|bags?|drums?|cases?)(?!\p{L}))/u;

/** A remark in full; a box that says there is none is empty. */
export const readRemark: Reader = (written) => {
  const text = aboveFootnote(written).replace(NOTED_AT, "").replace(PLATE_LINES, "").replace(PRINTED, "").replace(
    REST_OF_INSTRUCTION,
    "",
  ).replace(
    CHOSEN,
    (boxes) => " ".repeat(boxes.length),
  ).replace(
    COUNTED_ONE,
    "1",
  );
  const reading = firstSegment(upToPrint(text), null);
  if (reading === null || saysNothing(text)) return null;
  // The beginning of what a letter quotes.
  if (
    /^«[^»]*$/.test(reading.value) || NO_REMARK.test(reading.value) || NAME_ALONE.test(reading.value) ||
    isPrint(reading.value) ||
    isInstruction(reading.value) || SIGNED_BY.test(reading.value) || TOWN_ALONE.test(reading.value) ||
    SIGNED_AT.test(reading.value) || UNTICKED.test(reading.value) || TICKED.test(reading.value) ||
    !/\p{L}{3}/u.test(reading.value)
  ) return null;
  const value = reading.value.replace(SPOILT_FIGURE, asDigits);
  return value === reading.value ? reading : { ...reading, value, corrected: true };
};

/** Boxes to be ticked, and no more: "[ ] oui [x] non". */
const TICKED =
  /^(?:(?:[^\p{L}\d]|[xX](?!\p{L})){0,6}(?<!\p{L})(?:oui|non|yes|no|s[ií])(?!\p{L})){1,2}[^\p{L}\d]{0,6}[xX]?[^\p{L}\d]{0,3}$/iu;

/** Boxes of which none is ticked, each with what it is for, as an engine reads their left sides: "[ colis manquant [ colis ouvert". */
const UNTICKED = /^[^[\]]*(?:\[(?! ?[xX✓✗])[^[\]]*){2,}$/u;

/** The same before what was wrong: "[ ] non [X] oui 2 cartons mouillés". */
const CHOSEN = /^[\s:]*(?:\[ ?[xX]?\]\s?(?:oui|non|yes|no|s[ií])(?!\p{L})[\s:,]*){1,2}(?=\p{L}|\d)/iu;

/** A figure by hand that was read as a stroke or a letter: "manque | colis", "1 sur S", "à Il °C". */
const SPOILT_FIGURE =
  /(?<![\p{L}\d/])(?=[SOIl/]*\d)[\dSOIl]{1,4}\/[\dSOIl]{1,4}(?![\p{L}\d/])|(?<=\p{Ll} )\|{1,2}(?= \p{Ll}{3})|^[|lI](?= \p{Ll}{3})|(?<=(?<!\p{L})(?:sur|of) )[SOI](?!\p{L})|(?<= )[SOIl|]{1,2}(?= ?[°º]C)/gu;

/**
 * What words alone can tell of a signature: a name, a stamp or scrawl in its box makes it "present". An empty box stays "not_seen",
 * for a stroke that looks like no letter leaves no word.
 */
export const readSignature: Reader = (text) => {
  const words = text.replace(REST_OF_LABEL, "").replace(ASKED_FOR, "").replace(LABELS_ALONE, "").replace(INSTRUCTION, "");
  const from = text.length - words.length;
  return LINING.test(words.replace(PLACE_AND_DATE, ""))
    ? { value: "not_seen", from: 0, to: 0 }
    : { value: "present", from, to: text.trimEnd().length };
};

/** What a label says up to how its box is to be filled: "(Conforme) el cliente (firma y sello)". */
const REST_OF_LABEL = /^[^(\n\t]{0,30}\([^)\n\t]*(?:sign|firma|cachet|tampon|sello|stamp|visa)[^)\n\t]*\)/i;

/** What a box asks for, and no more on its line: ": nom, date, cachet et signature". */
const ASKED_FOR =
  /^(?:[\s:;,./+&–—-]*(?:(?:et|and|y|ou|or|du|de la|del|of|the|en|in) )*(?:noms?|pr[ée]nom|qualit[ée]|fonction|lieu|lugar|place|dates?|heure|cachet|tampon|signature|visa|[ée]margement|lisible|obligatoire|commercial|entreprise|soci[ée]t[ée]|lettres|capitales|majuscules|cliente?|destinataire|destinatario|r[ée]ceptionnaire|receptor|customer|consignee|receiver|recipient|name|print|time|stamp|sign|signed|capitals|company|nombre|apellidos|dni|fecha|hora|firma|sello|cargo)(?![\p{L}\d])[,.:]*)+(?: (?:et|and|y))?(?=\s*(?:$|[\n\t(]))/iu;

/** Lines of a box that nobody filled in: "Nombre y DNI:", "Reservas:". */
const LABELS_ALONE = /(?:(?:^|\n)[^\n\t:]{2,30}:(?=\n|$))+/gu;

/** Where and when somebody signed, which boxes ask for beside the signature: "Place Millau date 09/05/2026", "à Lyon, le 3/4/26". */
const PLACE_AND_DATE =
  /(?:(?<!\p{L})(?:place|lieu|lugar|à|at|in|en)(?!\p{L})[^\p{L}\d]*[\p{L}-]*[^\p{L}\d]*)?(?:date|fecha|le|on|el)?\W*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:\W*\d{1,2} ?[h:] ?\d{0,2})?/giu;

/** A reader of one of a few things that a form calls in several ways, by their codes; engines lose spaces. */
export function oneOf(ways: Readonly<Record<string, RegExp>>): Reader {
  const patterns = Object.entries(ways).map(([value, { source, flags }]) =>
    [value, new RegExp(source.replaceAll(" ", "\\s?"), flags)] as const
  );
  return (text) => {
    const found = patterns.flatMap(([value, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ value, from: match.index, to: match.index + match[0].length }] : [];
    });
    return found.sort((a, b) => a.from - b.from || b.to - a.to)[0] ?? null;
  };
}

function firstSegment(text: string, end: RegExp | null): Reading | null {
  const rest = text.replace(INSTRUCTION, "");
  const from = text.length - rest.length;
  const segment = (end ? rest.split(end, 1)[0]! : rest).replace(
    /[\s_.:;|–—-]*$/,
    (tail) => /^\.\s*$/.test(tail) ? tail.trim() : "",
  );
  if (LINING.test(segment)) return null;
  return { value: segment.replace(/\s+/g, " ").trim().replace(/^©(?=\.)/, "O"), from, to: from + segment.length };
}
