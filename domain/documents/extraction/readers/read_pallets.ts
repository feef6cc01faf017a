import { firstOf, inContext } from "./in_context.ts";
import { readCount } from "./read_number.ts";
import type { Reader } from "./reading.ts";

/** None of them, or a number; a nought may be read as the letter. */
const NONE =
    /(?<=(?:rejected|refused|returned|collected|refusé|rendu|repris|rechazó) )(?:none|aucune|ninguno)(?!\p{L})|(?<!\p{L})(?:aucune?|ning[uú]n|no|none)(?=(?: autre)? (?:palet|pallet|n['’]a|was|were|refus|repris|rendue|rejet|rechaz|devuel))/iu,
  NOUGHT = /(?<=\s)O(?= (?:palet|pallet))/u;
const readCountOrNone: Reader = (text) => {
  const none = NONE.exec(text) ?? NOUGHT.exec(text), reading = readCount(text);
  if (none === null || (reading !== null && reading.from < none.index)) return reading;
  return { value: "0", from: none.index, to: none.index + none[0].length };
};

/** What stands between who owes and what: "Nous vous devons par conséquent". */
const SO = "(?: (?:donc|encore|toujours|ainsi|par conséquent|en conséquence|de ce fait|dès lors|à ce jour|au total)){0,3}";

/** What letters say of pallets, by stems: where they were left, handed back, refused, and what is owed. */
const SAYS = {
  given:
    "(?:d[ée]pos[ée]|pos[ée]s? sur|rest[ée]e?s? (?:chez|sur|au|à)|laiss[ée]|livr[ée]|remis(?!(?:es?)? (?:au|à notre) (?:chauffeur|conducteur|transporteur))|(?<!\\p{L})re[çc]ue?s? (?:de|du|des) |avoir re[çc]u|(?:receipt of|réception de|recepción de)(?= ?$)|avons re[çc]u|(?<!\\p{L})re[çc]ues(?= ce jour| le \\d)|apport[ée]|(?:conditionn|charg|exp[ée]di|palettis)[ée]e?s? (?:sur|en)(?!\\p{L})|(?<=(?:colis|cartons?|sacs|fûts|caisses|bobines|rouleaux|packages|cases|bultos|cajas)\\s)(?:répartis |réparties |loaded |stacked |packed )?(?:sur|on|sobre|en)(?= ?$)|confi[ée]|mise?s? à (?:\\p{L}+ )?disposition|comprenait|comportait|recib(?:id[oa]s?|imos)|received from|have received|entreg(?:ad|ar|amos|[oó](?!\\p{L}))|dej(?:ad|ar[oa]|amos|o(?!\\p{L}))|descarg(?:ad|ar[oa])|handed over|delivered|dropped|(?<!\\p{L})left)",
  returned:
    "(?:rendu|repris|restitu[ée]|(?:rendre|restituer|[ée]changer|reprendre|r[ée]cup[ée]rer|retourner|remettre)(?= (?:que|seulement)(?!\\p{L}))|(?:only|pu) (?:return|exchange|collect|échanger|rendre|restituer|reprendre|récupérer)(?= ?$)|pud[oi]\\p{L}* devolver|(?:restitution|reprise|retour)(?: partielle?)? de(?= ?$)|r[ée]cup[ée]r[ée]|emport[ée]|remis(?:es?)? (?:au|à notre) (?:chauffeur|conducteur|transporteur)|reparti[es]{0,2} avec|remport[ée]|(?<!\\p{L})(?:a|ont|avons|été|être) [ée]chang[ée]|(?:were|been) exchanged|retourn[ée]|(?:driver|carrier|haulier) was given|was given(?= ?$)|devuel|devolv(?:ier|im)|retir(?:ad|aro|amos)|recog(?:id|ier|imos|io(?!\\p{L}))|returned|handed back|gave back|taken (?:back|away)|took (?:back|away)|collected)",
  refused: "(?:refus[ée]|[ée]cart[ée]es|mises de côté|non conforme|rechaza(?:d|r)|rejected|turned down)",
  due:
    `(?:rest(?:e|ez|ent|ant|ons)[^.]{0,20}(?:devoir|d[ûu]e?s?|rendre|restituer|retourner|r[ée]gulariser|compenser|r[ée]cup[ée]rer)|(?:doit|doivent|devoir|devons|devez|dois)(?: donc)? encore|(?:nous|vous|lui|leur) (?:lui |leur |nous |vous )?(?:en )?dev(?:ons|ez)${SO}(?= ?$)|nous doit${SO}(?= ?$)|(?:reconna\\p{L}+|restons|reste) (?:vous |lui |nous )?devoir|redevable|solde|(?<!\\p{L})d[ûu]e?s(?!\\p{L})|non rendu|manqu|à (?:nous |vous |lui |me )?(?:rendre|restituer)|restent(?= \\d)|débit(?:eur|rice)|deb(?:e|en) devolver|(?:les?|nos|os) deb(?:e|en|emos)(?!\\p{L})|pendient|adeud|quedan|still owe|owed?|owing|due (?:to|by|from)|to follow|outstanding)`,
};
const PALLETS = "(?:palettes?|supports?|empties|palets?|pal[ée]s|pallets?|EPAL|EUR)(?!\\p{L})";

/** Right behind a verb, but for what belongs to it: "en a restitué". */
const FROM_VERB = "\\p{L}{0,3}(?: au (?:chauffeur|conducteur|transporteur))?(?: en| que| donc)? $";

/** What terms say of all pallets that are let, and of none of these: "aucune palette n'est rendue lors de la livraison". */
const IN_GENERAL =
  ` ${PALLETS} (?:n['’]est(?! due)|ne (?:sera|seront|peut|doit|p[ou]r)|(?:is|are|will|shall|may|must|can) (?!due|owed)|se (?!deb))`;

/**
 * How many pallets a sentence says were given, returned, refused or are owed, before the number or behind it: "nous a rendu 19 palettes", "en a restitué 14", "16 laissées,
 * 9 reprises".
 */
export function readPalletsIn(what: keyof typeof SAYS): Reader {
  const others = (Object.keys(SAYS) as (keyof typeof SAYS)[]).filter((other) => other !== what).map((other) => SAYS[other]);
  const before = new RegExp(SAYS[what], "iu"), unless = new RegExp(others.join("|"), "iu");
  const told = inContext(readCountOrNone, { before, unless, behind: new RegExp(`^[.…_·]*\\)? (?:[\\p{L}]+ )?${PALLETS}`, "iu") });
  const followed = countBefore(SAYS[what]);
  const led = inContext(readCount, {
    before: new RegExp(SAYS[what] + FROM_VERB, "iu"),
    behind: /^(?:[.,;]| (?:et|dont|pour|au|à|aux|and|y|to|of which)(?!\p{L})|$)/iu,
  });
  const noneOf: Reader = (text) => {
    const found = NONE.exec(text);
    return found && { value: "0", from: found.index, to: found.index + found[0].length };
  };
  const none = inContext(
    noneOf,
    { behind: new RegExp(`^(?!${IN_GENERAL})(?: autre)?(?: ${PALLETS})?[^.;,]{0,16}${SAYS[what]}`, "iu") },
  );
  const noneBehind = inContext(noneOf, { before: new RegExp(SAYS[what] + FROM_VERB, "iu"), behind: /^(?:[.,;]|$)/ });
  return ofPallets(
    firstOf(
      ...(what === "returned" ? [countIn(HANDED_BACK)] : []),
      followed,
      countOnLine(SAYS[what]),
      told,
      led,
      none,
      noneBehind,
    ),
  );
}

/** "2 ont été refusées", "21 ayant été rendues", "30 could be exchanged". */
const AUX =
  "(?:(?:nous|vous|lui|leur) )?(?:ont|a|n['’]ont|ayant|étaient|have|has|were|was|fueron|han)(?: pu)?(?: été| être| been| sido)? (?:\\p{L}+ )?"
    .replaceAll(" ", "[ \\n]");

/** A sentence goes on in the next line in small: what begins large there is a label. */
const GOES_ON = "(?: |\\n(?-i:(?!\\p{Lu}\\p{Ll})))";

/** A count and the verb behind it on its line, in the feminine where the word for pallets is missing: "8 palettes restent dues", "9 reprises". */
function countBefore(verb: string): Reader {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,:/\\t-])(?<!EPAL |\\d ?[x×h] ?)(\\d{1,3}|${FEW}(?!\\p{L})|${ONE}(?= ${PALLETS} ${AUX}))(?: (?:autres|others|otros|d['’]entre elles|of them))?(?:(?: (?!et |and |y )\\p{L}+)?${GOES_ON}${PALLETS}(?: (?!et |and |y )(?:a|\\p{L}{2,})){0,4}? ${verb}|[ \\n]${AUX}${verb}| (?=rest\\p{L}+ )${verb}| (?=(?:non )?\\p{L}+(?:es|ée)(?!\\p{L}))${verb}\\p{L}*(?!\\p{L}| ?:? ?\\d))`,
    "iu",
  );
  return countIn(pattern);
}

/** "remis 12 palettes vides au conducteur". */
const HANDED_BACK = new RegExp(
  `(?<=remis(?:es?)? )(\\d{1,3})(?: \\p{L}+)?[ \\n]${PALLETS}(?: \\p{L}+)? (?:au|à notre|à votre) (?:chauffeur|conducteur|transporteur)`,
  "iu",
);

/** Numbers that letters write in words: "deux autres ayant été écartées". */
const IN_WORDS: Readonly<Record<string, number>> = {
  ...{ une: 1, un: 1, one: 1, una: 1 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
  ...{ two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12 },
};
/** One of them, where something happened to it: terms speak of "une palette non rendue". */
const ONE = "(?:une|one|una|un)";
const FEW = `(?:${Object.entries(IN_WORDS).flatMap(([word, count]) => count > 1 ? [word] : []).join("|")})`;

function countOf(written: string): number {
  return IN_WORDS[written.toLowerCase()] ?? Number(written);
}

/** Reads the count that begins what a pattern finds, its first group. */
function countIn(pattern: RegExp): Reader {
  return (text) => {
    const found = pattern.exec(text);
    return found && { value: String(countOf(found[1]!)), from: found.index, to: found.index + found[1]!.length };
  };
}

/** A count and the verb behind it, on a line that begins with pallets: "Euro pallets   3 delivered / 2 collected". */
function countOnLine(verb: string): Reader {
  const pattern = new RegExp(
    `(?<=${PALLETS}(?:[\\s:(]|EUR|EPAL|Europe|exchanged?|échang\\p{L}*|intercambi\\p{L}*|account|movements?|mouvements?)*(?:\\d{1,3} \\p{L}+[^\\n\\d]{1,8})?)(?<![\\d.,:/-])(\\d{1,3}) ${verb}`,
    "iu",
  );
  return countIn(pattern);
}

/** Reads nothing where a text does not speak of pallets. */
function ofPallets(read: Reader): Reader {
  const pallets = new RegExp(PALLETS, "iu");
  return (text) => pallets.test(text) ? read(text) : null;
}
