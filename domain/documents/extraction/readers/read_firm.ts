import { isOfFormWords } from "./form_words.ts";
import { withoutAccents } from "./in_context.ts";
import { NAME_END, NO_NAME } from "./name_bounds.ts";
import type { Reader } from "./reading.ts";

/** Small words inside the name of a firm. */
const JOINS = "de|du|des|d|la|le|les|l|et|en|au|aux|sur|sous|à|y|e|del|los|las|and|the|fils|frères|freres|père|cie|hijos";
/** A word that a firm's name goes on with: "Roubion", "S.A.R.L.", "&", "l'Est", "2000". */
const WORD = `(?:\\p{Lu}[\\p{L}\\p{N}.'’&/+-]*|&|\\d{1,4}|[dl]['’]\\p{L}[\\p{L}'’-]*)`;
const NAME = new RegExp(
  `${WORD}(?: (?:(?:${JOINS}) ){0,2}${WORD}| (?:et )?(?:fils|frères|cie|plc|gmbh)(?!\\p{L}))*(?:, S\\. ?[AL]\\.(?: ?U\\.)?)?`,
  "uy",
);
/** A line so long that what stands below it goes on with its sentence, unless it alone is in capitals, as a title is. */
const PARAGRAPH_LINE = /(?<=^|\n)(?![^\p{Ll}\n]*\n[^\n]*\p{Ll})([^\n]*[^\n\t]{50})\n/gu;
/** Forms of address, and small words in capitals. */
const NOBODY = /^(?:N°?|Madame|Monsieur|Messieurs|Je|L['’].*|La|Le|Les)$/iu;

/** What a Belgian firm is, in both languages: no part of its name on its letters. */
const TWO_FORMS = / (?:SA\/NV|NV\/SA|SRL\/BV|BV\/SRL)$/u;

/** Whether a name is one that a form asks for, by itself and by what stands right behind it. */
type IsMeant = (name: string, behind: string) => boolean;
const isAny: IsMeant = () => true;
/** How much behind a name may tell. */
const SEEN_BEHIND = 25;

/**
 * The first name of a firm in a sentence that is meant, behind words that lead to it and end with a space: "la société ".
 */
export function firmBehind(lead: RegExp, isMeant: IsMeant = isAny): Reader {
  const leads = new RegExp(`(?<!\\p{L})(?:${withoutAccents(lead.source)})`, lead.flags.replace("g", "") + "g");
  return (written) => {
    const text = written.replace(PARAGRAPH_LINE, "$1 ");
    for (const { 0: words, index } of withoutAccents(text.replaceAll("\n", " ")).matchAll(leads)) {
      // "entreprise" within "ENTREPRISES" leads to nothing.
      if (/\p{L}$/u.test(words) && /^\p{L}/u.test(text.slice(index + words.length))) continue;
      const from = index + words.length - ownBeginning(words, text.slice(index + words.length)).length;
      const name = nameAt(text, from);
      const to = from + (name?.length ?? 0);
      if (name !== null && isMeant(name, text.slice(to, to + SEEN_BEHIND))) return { value: name, from, to };
    }
    return null;
  };
}

/**
 * The name above an address: the first line of a block whose last ones are a street and a town with its postal code. `issuers` tells the names of those
 * who write such papers, whose own address is on them too.
 */
export function addresseeBut(issuers: RegExp): Reader {
  return (text) => {
    for (
      const { 0: block, 1: line, index } of text.replace(LINE, (line) => isOfFormWords(line) ? blank(line) : line).replace(
        OFFICER,
        blank,
      ).matchAll(ADDRESS)
    ) {
      const name = line!.trim().replace(/^(?:M\.|Mr\.?|Mme|Mlle|Monsieur|Madame) (?=\p{Lu})/u, "");
      if (issuers.test(block) || !/(\p{L}.*){3}/u.test(name) || NO_FIRM.test(name)) continue;
      const from = index + block.indexOf(name);
      return { value: name.replace(/\s+/g, " "), from, to: from + name.length };
    }
    return null;
  };
}

/** "Société " of "la Société Normande de Volumes": what a firm is, where its own name begins so and goes on in small letters. */
function ownBeginning(words: string, behind: string): string {
  const said =
    /(?<!\S)(?:Societe|Sociedad|Compagnie|Compania|Entreprise|Mutuelle|Mutua|Aseguradora|Caisse|Union) $/u.exec(words)?.[0] ?? "";
  if (/^\p{Lu}\p{Ll}/u.test(behind)) return said;
  return OF_NAME.test(behind) ? /^(?:SOCIETE|COMPAGNIE|ENTREPRISE|UNION|SOCIEDAD|COMPANIA) $/.exec(words)?.[0] ?? "" : "";
}

/** What a name in capitals goes on with behind what the firm is: "SOCIÉTÉ NOUVELLE DES TRANSPORTS BRIAND". */
const OF_NAME =
  /^(?:NOUVELLE|D(?:E|U|ES)|D['’]|\p{Lu}{3,}(?:[AO]ISE|[IE]ENNE|ALE|IVE|IQUE|I[ÈE]RE|INE|ELLE|AISE))(?!\p{L}*\p{Ll})(?: |(?<=['’]))/u;

/** A code or a plate, and the label of a number. */
const NO_FIRM = /^\S*\d\S*$|^n[°º]/iu;

/** A line that says who of the firm is written to. */
const OFFICER =
  /^(?:[ÀA] l['’]attention d.*|(?:Monsieur|Madame|M\.|Mme|Messieurs)(?:,? (?:ou )?(?:Monsieur|Madame|M\.|Mme))?(?:[ .,]+l[ea])? (?:gérante?|directeur|directrice|présidente?|dirigeante?|responsable|chef).*|Service .*)\n/gimu;

/** Any line but the last; one of words of forms alone heads an address: "SITE D'ENLÈVEMENT". */
const LINE = /^[^\n\t]{3,60}\n/gmu;

/** A line as long that is no name's. */
function blank({ length }: string): string {
  return `${",".repeat(length - 1)}\n`;
}

/** A line of a name, up to three more, and one with a postal code of France before its town, or with a British one at its end. */
const ADDRESS =
  /^(?!\d)([^\n\t:,]{3,60})\n(?:(?:[^\n\t:]{3,60}|:+)\n){0,3}(?:[^\n\t:]{3,60}[,–—-] )?(?:(?:F-?|FR-)?\d{5} \p{Lu}[^\n\t]*|\p{Lu}[^\n\t\d]{1,40} [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/gmu;

/** The name of a firm in a sentence or a line that begins with it, before words that tell it: ", dont le siège", " certifie". */
export function firmBefore(follows: RegExp, isMeant: IsMeant = isAny): Reader {
  const follow = new RegExp(follows.source, `${follows.flags.replace(/[gy]/g, "")}y`);
  return (written) => {
    const text = written.replace(PARAGRAPH_LINE, "$1 ");
    if (text.search(follows) < 0) return null;
    for (
      const { index, 0: start } of text.matchAll(
        /(?:^|[\n\t]|[.;:»] |, (?:la|les?) |(?:société|entreprise|sociedad|empresa) )(?=\p{Lu})/gu,
      )
    ) {
      const from = index + start.length, name = nameAt(text, from);
      if (name === null || name.length < 3) continue;
      const to = follow.lastIndex = from + name.length;
      if (follow.test(text) && isMeant(name, text.slice(to, to + SEEN_BEHIND))) return { value: name, from, to };
    }
    return null;
  };
}

/** The first name of a firm in a text that is one of those meant, with what stands right behind it. */
export function firmThat(isMeant: IsMeant): Reader {
  return (written) => {
    const text = written.replace(PARAGRAPH_LINE, "$1 ");
    for (let at = 0;;) {
      const start = /(?<![\p{L}\p{N}])\p{Lu}/u.exec(text.slice(at));
      if (start === null) return null;
      const from = at + start.index, name = nameAt(text, from), to = from + (name?.length ?? 1);
      if (name !== null && isMeant(name, text.slice(to, to + SEEN_BEHIND))) return { value: name, from, to };
      at = to;
    }
  };
}

/** "atteste que la société X :", before a list of what it says, which may be a block of its own. */
function isListed(name: string, behind: string): boolean {
  return /^ ?:\s*[-–—•]\s/u.test(behind) || (/^ ?:\s*$/.test(behind) && / /.test(name) && !/\p{Ll}/u.test(name));
}

function nameAt(text: string, from: number): string | null {
  NAME.lastIndex = from;
  // "La compagnie d'assurances".
  const written = /^[dl]['’]\p{Ll}/u.test(text.slice(from, from + 3)) ? undefined : NAME.exec(text)?.[0];
  const after = written === undefined ? "" : text.slice(from + written.length, from + written.length + 2);
  // A label, and "N°" behind the name.
  if (written === undefined || (/^ ?:/.test(after) && !isListed(written, text.slice(from + written.length)))) return null;
  const name = (/^[°º]/.test(after) ? written.replace(/ \S+$/, "") : written).split(NAME_END, 1)[0]!.replace(TWO_FORMS, "")
    .replace(
      /[\s.,/&-]+$/u,
      (tail) => /^\.$/.test(tail) ? tail : "",
    );
  if (NO_NAME.test(name) || NOBODY.test(name) || isOfFormWords(name) || !/(\p{L}.*){3}/u.test(name)) return null;
  return name;
}
