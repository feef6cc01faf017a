import { readWeight } from "./read_number.ts";
import type { Reader } from "./reading.ts";

/** What goods are packed in, or counted by, as lines of goods say it. */
const UNITS =
  "colis|packages|parcels|bultos|bobines?|bobinas|rouleaux|reels?|rolls?|bales?|balles|fûts?|drums?|caisses?|cases|crates?|cartons?|boxes|cajas|fardeaux|fagots|bundles|big[- ]bags?|conteneurs?|IBC|pièces|pieces|piezas|unités|units|palettes?|pallets?|palets?|paletten|kisten|colli";
/** What somebody noted about some of them. */
const NOTED =
  "(?: \\S+){0,2} (?:\\p{L}+(?:és?|ées?|ados?|adas?)|torn|damp|wet|missing|broken|damaged|short|crushed|manqu\\p{L}*|abîm\\p{L}*|cass\\p{L}*|roto?s?|rotas?)(?!\\p{L})";
const lineOf = (units: string) =>
  new RegExp(
    `(?<![\\d.,/+:-])(?<!\\d (?=\\d{3}\\s))(\\d{1,4})[ \\t](?:${units})(?!\\p{L})(?!${NOTED})(?! (?:par|per|por|sur|of)(?!\\p{L}))`,
    "iu",
  );
/** Packages go before what carries them: "24 palettes, 720 colis". */
const LINES = [lineOf("colis|packages|parcels|bultos"), lineOf(UNITS)];

/** How many packages a line of goods says, without a label: "Papier kraft – 14 bobines – 23 870 kg", but not "2 caisses cassées". */
export const readGoodsLine: Reader = (text) => {
  const found = LINES.map((line) => line.exec(text)).find((one) => one !== null) ?? null;
  return found && { value: String(Number(found[1])), from: found.index, to: found.index + found[1]!.length };
};

/** What stands between the packages of a line and their weight: "4 colis - 86 kg", "33 palettes pour 21 400 kg". */
const WEIGHING = new RegExp(
  `(?<![\\d.,/+:-])\\d{1,5}\\s(?:${UNITS})[ ,;:/–—-]{1,3}(?:soit |pour |poids |brut |de |: ?){0,3}(?=\\d[\\d ., ]*\\s?(?:kgs?|t|tonnes?)(?!\\p{L}))`,
  "iu",
);

/** A weight that says itself that it is gross: "22,000 kg gross". */
const GROSS =
  /(?<![\d.,/+-])(?<!\d )(?=\d{1,3}(?:[ .,]\d{3}){0,2}(?:[.,]\d{1,3})? ?(?:kgs?|t|tonnes?) (?:de poids |peso )?(?:bruts?|gross|brutos?)(?!\p{L}))/iu;

/** What a line of goods says that its packages weigh, without a label. */
export const readGoodsWeight: Reader = (text) => {
  const found = WEIGHING.exec(text) ?? GROSS.exec(text);
  if (found === null) return null;
  const from = found.index + found[0].length, reading = readWeight(text.slice(from, from + 20));
  return reading?.from === 0 && !reading.fault ? { ...reading, from, to: from + reading.to } : null;
};
