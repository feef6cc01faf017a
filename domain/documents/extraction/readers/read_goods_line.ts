import type { Reader } from "./reading.ts";

/** What goods are packed in, or counted by, as lines of goods say it. */
const UNITS =
  "colis|packages|parcels|bultos|bobines?|bobinas|rouleaux|reels?|rolls?|bales?|balles|fûts?|drums?|caisses?|cases|crates?|cartons?|boxes|cajas|fardeaux|fagots|bundles|big[- ]bags?|conteneurs?|IBC|pièces|pieces|piezas|unités|units|palettes?|pallets?|palets?|paletten|kisten|colli";
/** What somebody noted about some of them. */
const NOTED =
  "(?: \\S+){0,2} (?:\\p{L}+(?:és?|ées?|ados?|adas?)|torn|damp|wet|missing|broken|damaged|short|crushed|manqu\\p{L}*|abîm\\p{L}*|cass\\p{L}*|roto?s?|rotas?)(?!\\p{L})";
const LINE = new RegExp(
  `(?<![\\d.,/+:-])(?<!\\d (?=\\d{3}\\s))(\\d{1,4})\\s(?:${UNITS})(?!\\p{L})(?!${NOTED})(?! (?:par|per|por|sur|of)(?!\\p{L}))`,
  "iu",
);

/** How many packages a line of goods says, without a label: "Papier kraft – 14 bobines – 23 870 kg", but not "2 caisses cassées". */
export const readGoodsLine: Reader = (text) => {
  const found = LINE.exec(text);
  return found && { value: String(Number(found[1])), from: found.index, to: found.index + found[1]!.length };
};
