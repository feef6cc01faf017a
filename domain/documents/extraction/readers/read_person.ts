import { withoutAccents } from "./in_context.ts";
import { readAnyName } from "./read_text.ts";
import type { Reader } from "./reading.ts";

/** Words that boxes to sign in are printed with, and those of firms: none of them is somebody's name. */
const NO_NAME = new Set(
  ("nom noms prénom prenom name nombre signature signé signe signed cachet tampon date heure visa émargement emargement reçu recu reçue livré livrée livraison un une pour par et lu approuvé bon vu conforme réserve réserves observations observation remarque remarques observaciones observacion reservas incidencias remarks comments " +
    "transport transports transporteur sarl sas sasu sa eurl ste sté société entrepôt entrepot plateforme plate-forme logistique magasin quai agence dépôt client cliente destinataire réceptionnaire responsable directeur gérant chauffeur conducteur livreur expéditeur marchandise marchandises palette palettes support supports colis carton cartons ras néant neant sans aucune aucun oui non avec accepté refusé lettres capitales majuscules qualité fonction service " +
    "firma sello recibí recibi recibido conforme fecha hora nombre apellidos cargo dni por para sin reservas palets bultos " +
    "received print printed stamp customer driver ltd plc limited gmbh time for by on and in order good goods condition checked site depot warehouse stores delivery delivered consignee pallets none subject office copy " +
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre january february march april june july august september october november december lundi mardi mercredi jeudi vendredi samedi " +
    "role title job poste rôle puesto imprime imprimé edite édité genere généré horodatage objet sans-objet position photo absent contrôle terminal écran rue avenue route zone tél tel page exemplaire original copie transports express messagerie établissements ets groupe compagnie maison jardinerie quincaillerie boulangerie pharmacie librairie menuiserie scierie brasserie laiterie coopérative comptoir garage supermarché hypermarché magasins usine ateliers clinique hôpital lycée mairie hôtel restaurant " +
    "cariste pharmacien pharmacienne retour retours consigne consignes repris reprises présence manquant manquants avarie avaries surface stand hall contrôle numéro total poids")
    .split(" "),
);
const TITLE =
  "(?:M\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mme\\.?|Mlle|Monsieur|Madame|Sr\\.?|Sra\\.?|D\\.|Don|Doña|Fr\\.|Hr\\.|Herr|Frau|MME|MR)";
const WORD = "(?:Mc|Mac|O['’]|D['’]|d['’]|L['’])?\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}?[\\p{L}'’]+)*";
const INITIALS = "\\p{Lu}\\.(?:[- ]?\\p{Lu}\\.)*";
const LAST = `(?:(?:de|du|da|di|van|von|del|la|le|el|ben|DE|DU|LE|LA|VAN|EL) )*${WORD}`;
const SHAPES = [
  `${TITLE} (?:${INITIALS} ?|${WORD} )?${LAST}`,
  `${INITIALS} ?${LAST}(?: ${WORD})?`,
  `${WORD}(?: ${WORD})? ${INITIALS}(?!\\p{L})`,
  `${WORD}(?: ${INITIALS})? ${LAST}(?: ${WORD})?`,
];
/** What may stand before somebody's name on its line. */
const LEAD =
  "(?:(?:nom|noms?(?: et)? pr[ée]noms?|name|nombre|par|by|por|re[çc]u par|sign[ée] par|agent|mag(?:asinier)?|op[ée]rateur)(?: (?:saisi|lisible|complet|et signature|du signataire))? *[:.]? +)?";
const PERSON = new RegExp(
  `(?<=^|[\\n\\t]|: |\\d[/.-]\\d{2,4},? ) *${LEAD}(?<name>${
    SHAPES.join("|")
  })(?=$|[\\n\\t]| ?[,;(/–—-] ?| (?:le|on|el|à|at|a las) \\d| \\d| \\p{L}{1,2}(?=$|[\\n\\t]))`,
  "gu",
);
const MOST_WORDS = 5;
const STREETS =
  /^(?:rue|avenue|av|route|place|quai|zone|za|zi|zac|bd|boulevard|chemin|allée|impasse|cours|square|calle|avenida|polígono|street|road|lane|parc)$/i;

/** A surname that has its line to itself. */
export const readSurname: Reader = (text) => {
  for (const { 0: name, index } of text.matchAll(new RegExp(`(?<=^|[\\n\\t]) *${LAST}(?= *(?:$|[\\n\\t]))`, "gu"))) {
    const value = name.trim();
    if (/\p{L}{4}/u.test(value) && !isOther(value.split(" "))) {
      return { value, from: index + name.indexOf(value), to: index + name.length };
    }
  }
  return null;
};

function isOther(words: readonly string[]): boolean {
  return words.some((word) => NO_NAME.has(word.toLowerCase().replace(/[.,:]$/, "")) || STREETS.test(word));
}

/** The dot of an initial behind a name, read as a comma: "LEROUX P,". */
const LAST_INITIAL_MISREAD = /(?<=\p{L}{3} \p{Lu}),(?=\s|$)/gu;

/** The same before one that has its line to itself: "D, Thurlow". */
const FIRST_INITIAL_MISREAD = /(?<=(?:^|[\n\t]) ?\p{Lu}),(?= \p{Lu}\p{L}{2,} *(?:$|[\n\t]))/gu;

/** The name of a person that has its line to itself, with initials, a title or two names: "K. Wadham", "Mme Giraud", "Cédric BOUVET". */
export const readPerson: Reader = (written) => {
  const text = written.replace(LAST_INITIAL_MISREAD, ".").replace(FIRST_INITIAL_MISREAD, ".");
  for (const found of text.matchAll(PERSON)) {
    const name = found.groups!.name!, words = name.split(/\s+/);
    if (words.length > MOST_WORDS || isOther(words)) continue;
    const from = found.index + found[0].lastIndexOf(name);
    return { value: name.replace(/\s+/g, " "), from, to: from + name.length };
  }
  return null;
};

const BY =
  /(?<=^|\n)(?:[Rr]eçue?s? conforme|[Bb]on pour (?:réception|accord)|[Ll]u et approuvé|[Rr]ecib[íi] conforme|[Rr]eceived in good (?:order|condition)),? +(?=\p{Lu})|(?<=^|\n)(?:[Pp]ar|PAR|[Bb]y|BY|[Pp]or|POR) (?=\p{Lu})|(?<=(?:[Rr]emise?s?|REMISE?S?|[Ll]ivrée?s?|LIVR[EÉ]E?S?|[Hh]anded over|[Dd]elivered|DELIVERED|[Ee]ntregad[oa]s?)[^\n]*\d\n)(?:[Àà]|[Aa]|TO|[Tt]o)[ \t](?=\p{Lu})/gu;
/** Somebody's name on a line that begins with "par", or with "à" below the day of handing over: who took in what is told above. */
export const readByLine: Reader = (text) => {
  for (const { 0: lead, index } of text.matchAll(BY)) {
    const from = index + lead.length, name = readPerson(text.slice(from).split("\n", 1)[0]!);
    if (name?.from === 0) return { ...name, from, to: from + name.to };
  }
  return null;
};

/** The dot of an initial by hand, read as a comma: "P, Leroux". */
const INITIAL_MISREAD = /(?<=^[\s:.]*\p{Lu}),(?= \p{Lu}\p{L})/u;
/** An initial by hand, read as the sign of a currency: "€. Berthet", "$. Pernet". */
const CURRENCY_INITIAL = /(?<=^[\s:.]*)[€$](?=[.,]? ?\p{Lu}\p{L})/u;
/** An initial by hand, read as a small letter: "ÿ. Trehorel". */
const SMALL_INITIAL = /(?<=^[\s:.]*)\p{Ll}(?=[.,] ?\p{Lu}\p{L})/u;
/** An initial by hand, read as a figure, or a stroke before the name: "7 Tissier". */
const FIGURE_BEFORE = /(?<=^[\s:.]*)\d (?=\p{Lu}\p{Ll}{3,}\s*$)/u;
/** The I of a name by hand, read as a stroke: "/ker Goñi". */
const STROKE_INITIAL = /(?<=^[\s:.]*)[/|](?=\p{Ll}{2,} \p{Lu}\p{L})/u;
/** A figure between letters of a name by hand: "BOU2ID". */
const FIGURES: Readonly<Record<string, string>> = { "0": "O", "1": "I", "2": "Z", "5": "S" };
const IN_NAME = /(?<=\p{Lu})[0125](?=\p{Lu})/gu;
/** What somebody is, behind the name and a comma that was read as a dot: "Roche. pharmacien". */
const OFFICE_BEHIND = /(?<=\p{Ll}{3})\. (?=\p{Ll}{4})/u;
/** What boxes ask for beside the name on its line. */
const ASKED_BESIDE =
  /(?<=\p{L}{2}[.,;]?)\s+(?:[|/–—-]\s*)?(?:signed|signature|sign[ée]|sign|date|visa|cachet|firma|fecha|hora|heure|time|fonction|qualit[ée]|dni|position|job title|le(?= \d))(?!\p{L})|(?<=\p{L}{2}[.,;]?)\s+\|\s/iu;

/** A name behind its label, however it is written; none that is print of the form. */
export const readSignerName: Reader = (text) => {
  const name = text.split(ASKED_BESIDE, 1)[0]!.split(OFFICE_BEHIND, 1)[0]!;
  const reading = readAnyName(
    name.replace(FIGURE_BEFORE, "  ").replace(SMALL_INITIAL, (letter) => withoutAccents(letter).toUpperCase()).replace(
      STROKE_INITIAL,
      "I",
    )
      .replace(INITIAL_MISREAD, ".").replace(CURRENCY_INITIAL, (sign) => sign === "$" ? "S" : "C").replace(
        IN_NAME,
        (figure) => FIGURES[figure]!,
      ),
  );
  return reading === null || /[([\])]|^\d| :/.test(reading.value) || isOther(reading.value.split(" ")) ? null : reading;
};
