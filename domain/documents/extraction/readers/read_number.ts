import { asDigits, type Reader, type Reading } from "./reading.ts";

/** A number with its groups of three and its decimals; a percentage, and a number inside a code or a date, is none. */
const NUMBER =
  /(?<![\w.,/-]|\d:)\d{1,3}(?:([ .,'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?: ?[.,] ?\d{1,2}|(?!\1)[.,]\d{3})?(?!(?!(?:[kK][gG][sS]?|t)(?!\w))\w|%|[-/.,:]\d| ?%| ?[.,]\d)|(?<![\w.,/-]|\d:)\d+(?: ?[.,] ?\d{1,2})?(?!(?!(?:[kK][gG][sS]?|t)(?!\w))\w|%|[-/.,:]\d| ?%| ?[.,]\d)/g;
/** Three decimals behind groups of three that are parted otherwise: "2,318.400", "1.184,625", "1 184,625". */
const IN_FULL = /^(\d{1,3}(?:([ .,'’\u00a0\u202f])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d{3})$/;
/** The whole of a number, and its decimals. */
const IN_PART = /^(.*?)()(?:\s?[.,]\s?(\d{1,2}))?$/s;
/** A number as NUMBER, with a letter where a digit should be; of an article of law the letter is its own: "art. 293 B". */
const SPOILT =
  /(?<![\w.,/-]|(?<!\p{L})art(?:icles?|[ií]culos?|\.)? ?)(?=[\dOoIl|SB .,]*\d)(?=[\d .,]*[OoIl|SB])[\dOoIl|SB]+(?:[ .,][\dOoIl|SB]{3})*(?:[.,][\dOoIl|SB]{2})?(?![\w%/-])/u;
const CURRENCY = "\\s?(?:€|EUR|euros?)";
const MONEY = new RegExp(`^(?:${CURRENCY})`, "i");
const MONEY_BEFORE = /(?:€|\bEUR|\beuros?)\s?$/i;
/** What makes of a number a volume, a count or an hour. */
const NO_WEIGHT = /^\s?(?:€|[x×]\s?\d|m[³3²2°º?*]|h(?!\p{L})|colis|palettes?|pallets?|palets?|bultos|packages|cartons?)/iu;
/** Behind the number of the next box of a form: "5 - Assiette". */
const BOX = /^ ?[-–—] \p{Lu}/u;
/** The number of the next box that begins its cell, "9. Description", and the highest that forms have. */
const NEXT_BOX = /^[.)](?: ?\p{Lu})/u, CELL_START = /(?:^|[\t\n])$/, LAST_BOX = 24;
/** The other side of a measure: "80 x". */
const OTHER_SIDE = /\d ?[x×] ?$/;
/** What silos measure besides: the weight of a hectolitre, moisture. */
const OF_GRAIN = /(?<!\p{L})(?:PS|poids sp[ée]cifique|humidit[ée]|H2O|prot[ée]ines?|impuret[ée]s?|temp[ée]rature) ?[:=]? ?$/iu;
const UNIT = /^\s?(kgs?|tonnes?|toneladas?|t)(?![\p{L}\d])/iu;

/** What makes of a number a measure, a day, an hour or a price. */
const NO_COUNT =
  /^\s?(?:€|[x×] ?\d|euros(?!\p{L})|kgs?(?!\p{L})|t(?:onnes?)?(?!\p{L})|m[³3²2](?!\p{L})|[cm]m(?!\p{L})|h(?!\p{L})|:\d\d|(?:à|a|to|al) \d|°|l(?:itres?)?(?!\p{L})|(?:de )?(?:jan|feb|f[ée]v|mar(?:s|ch|zo)|avr|apr|abr|mai(?!\p{L})|may|ju[ni]|jul|a[uo][gû]|sep|oct|nov|d[eéi]c|ene)\p{L}*|jours?(?!\p{L})|days?|d[ií]as?|mois(?!\p{L})|months?|mes(?:es)?(?!\p{L})|heures?|hours?|horas?|semaines?|weeks?|semanas?|min(?:utes?)?(?!\p{L}))/iu;
/** "18 EUR" are pallets, but "41200 EUR" is a price. */
const MOST_PALLETS = 999;

/** What makes of a number behind it a year, minutes, or the other side of a measure. */
const TIME_BEFORE =
  /(?<!\p{L})(?:jan|feb|f[ée]v|mar|avr|apr|abr|mai|may|jui|jun|jul|a[uo][ûg]|sep|oct|nov|d[ée]c|dic|ene)\p{L}{0,7}\.?,? (?:de )?$|\d ?h ?$|\d (?:à|a|to|al) $|\d{4} [-–] $|\d ?[x×] ?$|(?<!\p{L})(?:EPAL|ISPM|NIMP|ISO|quai|porte|(?<!on )dock|bay|gate|muelle|page) ?$/iu;

/** A whole number of things, below 100,000. */
export const readCount: Reader = (text) => loneFigure(text) ?? count(text);

const count: Reader = (text) =>
  first(text.replace(/^\s*\([^)\n\t]*\)/, (said) => " ".repeat(said.length)), (amount, decimals, after, before) => {
    const isPrice = MONEY.test(after) && amount > MOST_PALLETS, isTime = TIME_BEFORE.test(before);
    const isBox = CELL_START.test(before) && ((amount <= LAST_BOX && NEXT_BOX.test(after)) || BOX.test(after));
    const isCount = amount < 100_000 && !isBox && !NO_COUNT.test(after) && !isPrice && !isTime;
    return decimals === "" && isCount ? amount : null;
  });

/** A figure that is alone where a number stands, and that an engine took for the letter of its shape; a nought also in brackets, as a ticket printer's. Or two figures of which the first was seen twice: "2 24". */
function loneFigure(text: string): Reading | null {
  const zero = /^\s*([©Øoe]|[([][oOc0]?[)\]])\s*(?:$|\t)/.exec(text);
  if (zero !== null) {
    return { value: "0", from: text.indexOf(zero[1]!), to: text.indexOf(zero[1]!) + zero[1]!.length, corrected: true };
  }
  const apart = /^[\s:]*([1-9]) (\d)\s*$/.exec(text);
  if (apart !== null) {
    return { value: `${apart[1]}${apart[2]}`, from: text.indexOf(apart[1]!), to: text.trimEnd().length, corrected: true };
  }
  const twice = /^[\s:]*([1-9]) (\1\d)\s*$/.exec(text);
  if (twice !== null) return { value: twice[2]!, from: text.lastIndexOf(twice[2]!), to: text.trimEnd().length, corrected: true };
  const none = /^[\s:]*((?:n[ée]ant|z[ée]ro|cero|ninguno)\W*)$/iu.exec(text);
  if (none !== null) return { value: "0", from: text.length - none[1]!.length, to: text.length };
  const found = /^\s*([SOlI])\s*$/.exec(text);
  if (found === null) return null;
  const from = text.indexOf(found[1]!);
  return { value: asDigits(found[1]!), from, to: from + 1, corrected: true };
}

/** A weight, taken as kilograms unless tonnes are written; in grams. Where several numbers stand, that with a unit. */
export const readWeight: Reader = (said) => {
  const written = said.replace(NUMBER_OF_BOX, (box) => " ".repeat(box.length));
  const text = written.replace(SPOILT_GROUPS, (group) => /\d/.test(group) ? asDigits(group) : group).replace(IN_GRAMS, "$1 ")
    .replace(TONNES_AND_KILOS, "$1$2 kg");
  const reading = weight(text, true) ?? weight(text, false);
  const isSpoilt = reading !== null && !written.slice(reading.from).startsWith(text.slice(reading.from, reading.to));
  // The nought that was put aside is of the number.
  const isCut = reading !== null && written[reading.to] === "0" && text[reading.to] === " ";
  const whole = isCut ? { ...reading, to: reading.to + 1 } : reading;
  return isSpoilt ? { ...whole!, corrected: true } : whole;
};

/** "Volume (12)": which box of the form it is. */
const NUMBER_OF_BOX = /\(\d{1,2}\)/g;

/** Two groups of a number, of which letters in place of figures would make one: "Il 850", "23 S60". */
const SPOILT_GROUPS = /(?<![\p{L}\d.,])[\dOIl|SB]{1,3}[ .][\dOIl|SB]{3}(?![\p{L}\d])/gu;

/** As weighbridges say it: "23 t 650". */
const TONNES_AND_KILOS = /(?<![\d.,])(\d{1,2}) [tT] (\d{3})(?![\d.,]|\p{L})/u;

/** Kilograms with three decimals, of which the last is nought: behind groups of three, or as thousands more than a lorry carries: "1.184,600", "365,000". */
const IN_GRAMS = /((?:(?<=\d[. ]\d{3})|(?<![\d.,])(?:[6-9]\d|\d{3})),\d{2})0(?!\d)/g;

function weight(text: string, needsUnit: boolean): Reading | null {
  return first(text, (amount, _decimals, after, before) => {
    if (OTHER_SIDE.test(before) || OF_GRAIN.test(before)) return null;
    const unit = UNIT.exec(after)?.[1];
    const isInTonnes = /^t/i.test(unit ?? "");
    // "23,460 t": no lorry carries thousands of them.
    const grams = Math.round(amount * (isInTonnes && amount < 1_000 ? 1_000_000 : 1_000));
    return grams > 0 && grams < 60_000_000 && (unit !== undefined || !(needsUnit || NO_WEIGHT.test(after))) ? grams : null;
  }, !needsUnit);
}

/** An amount of money with its cents, or a whole one before its currency or behind it; in cents. */
export const readAmount: Reader = (text) =>
  first(
    text,
    (amount, decimals, after, before) =>
      decimals.length === 2 || MONEY.test(after) || MONEY_BEFORE.test(before) ? Math.round(amount * 100) : null,
  );

/** An amount of money of which the comma was lost: nothing but its sum with others tells that it is one; in cents. */
export const readBareCents: Reader = (text) => {
  const found = /(?<![\p{L}\d.,/-])[1-9](?:\d{3,7}|(?:\d{0,2}(?: \d{3})*) \d\d)(?![\p{L}\d.,/%-])/u.exec(text);
  return found &&
    { value: found[0].replaceAll(" ", ""), from: found.index, to: found.index + found[0].length, corrected: true };
};

function first(
  text: string,
  accept: (amount: number, decimals: string, after: string, before: string) => number | null,
  marksSpoilt = true,
): Reading | null {
  for (const match of text.matchAll(NUMBER)) {
    const [written] = match, to = match.index + written.length;
    const [, whole, , decimals = ""] = IN_FULL.exec(written) ?? IN_PART.exec(written)!;
    const value = accept(
      Number(`${whole!.replace(/\D/g, "")}.${decimals || 0}`),
      decimals,
      text.slice(to),
      text.slice(0, match.index),
    );
    if (value !== null) return { value: String(value), from: match.index, to };
  }
  const spoilt = marksSpoilt ? SPOILT.exec(text) : null;
  return spoilt && { value: spoilt[0], from: spoilt.index, to: spoilt.index + spoilt[0].length, fault: "not_readable" };
}

/** The weight on a line of totals without a heading: "Total   4 colis   96 kg". */
export const readTotalWeight: Reader = (text) => {
  for (const { 0: line, index } of text.matchAll(/(?<=^|\n)[^\n]*?(?<!\p{L})tota(?:l|ux|les)(?!\p{L})[^\n]*/giu)) {
    if (/net|tare|volume/i.test(line)) continue;
    const reading = weight(line, true);
    if (reading !== null && reading.fault === undefined) {
      return { ...reading, from: index + reading.from, to: index + reading.to };
    }
  }
  return null;
};

/** Things that goods are packed in, and pallets, which count where nothing else does. */
const PACKAGES =
    "(?:colis|packages?|parcels?|bultos?|cartons?|caisses?|cajas?|crates?|cases|sacs?|sacos?|bags?|big[- ]bags?|fûts?|futs?|drums?|bobines?|coils?|rouleaux|rolls|bottes?|fardeaux|bundles|u\\.?m\\.?|u\\.?l\\.?|handling units|unit[ée]s (?:de manutention|logistiques?)|unidades logísticas)(?!\\p{L})",
  PALLETS_TOO = "(?:palettes?|pallets?|palets?|pal\\.?|supports?)(?!\\p{L})";
/** What somebody noted about some of them. */
const NOTED =
  "(?:\\S+ ){1,4}(?:cass|endommag|abîm|manqu|mouill|écras|déchir|perc|refus|broken|damag|missing|short|crush|torn|wet|refused|rejected|rot[oa]|dañad|faltan|mojad|rechazad)";
/** Where a sum is told: behind "total", before "au total", beside the weight or the pallets of all. */
const SUMS: readonly RegExp[] = [PACKAGES, PALLETS_TOO].flatMap((things) => [
  `(?<!\\p{L})(?:total\\p{L}*|totaux)(?!\\p{L})[^\\n\\d]*?(?<![\\d.,])(\\d{1,5})\\s+${things}`,
  `(?<![\\p{L}\\d.,])(\\d{1,5})\\s+${things}\\s(?:au total|en tout|in total|in all|en total)(?!\\p{L})`,
  `(?<![\\p{L}\\d.,])(\\d{1,5}) ${things}(?: ?[,;/|+·–—-] ?| pour | soit )(?:\\d{1,3} ${PALLETS_TOO} ?[,;/|+·–—-] ?)?(?:poids )?(?:brut |gross )?(?::? ?)\\d[\\d ]*(?:[.,]\\d+)? ?(?:kgs?|t)(?!\\p{L})`,
  `(?<=(?<![\\p{L}\\d.,])\\d{1,3} ${PALLETS_TOO} ?[,;/|+·–—-] ?)(\\d{1,5}) ${things}`,
]).concat(
  `(?<=^|[\\n\\t])(\\d{1,3}) (?:${PACKAGES}|${PALLETS_TOO}) (?:de |d['’]|of |con )(?!${NOTED})`,
).map((source) => new RegExp(source, "iu"));

/** How many packages there are, on a line of totals: "Totaux : 13 colis", "2 palettes / 9 colis / 412 kg". */
export const readPackages: Reader = (text) => {
  const found = SUMS.values().map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (!found) return sumOfCells(text);
  const from = found.index + found[0].search(new RegExp(`(?<!\\d)${found[1]}(?!\\d)`)), to = from + found[1]!.length;
  return { value: String(Number(found[1])), from, to };
};

/** What is packed and counted in a cell of its own. */
const CELL = new RegExp(`(?<=^|[\\n\\t])(\\d{1,5}) (?:${PACKAGES}|${PALLETS_TOO})(?=$|[\\n\\t])`, "giu");

/** The first count of packages that has a cell to itself: "9 colis"; or of three and more the last, where that is the sum of those before: "5 cartons", "2 palettes", "7 UM". */
function sumOfCells(text: string): Reading | null {
  const cells = [...text.matchAll(CELL)].map(({ 0: cell, 1: value, index: from }) => ({ cell, value: value!, from }));
  const last = cells.at(-1), sum = cells.slice(0, -1).reduce((total, { value }) => total + Number(value), 0);
  const isSum = cells.length > 2 && Number(last!.value) === sum;
  const meant = isSum ? last : cells.find(({ cell }) => new RegExp(PACKAGES, "iu").test(cell));
  return meant ? { value: String(Number(meant.value)), from: meant.from, to: meant.from + meant.value.length } : null;
}
