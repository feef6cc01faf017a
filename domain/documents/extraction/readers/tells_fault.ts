/** What receivers and drivers write of goods that are not as they should be, by the stems of its words without accents, in French, English and Spanish. */
const STEMS = [
  "cass|perc|crev|mouill|tremp|humid|endommag|abim|dechir|ecras|enfonc|eventr|manqu|fuyard|fui[ts]|fuient|bris|fend|fele|souill|ouvert|refus",
  "gerb|film|cercl|pench|bascul|rouill|oxyd|raye|rayure|cabos|choc|choqu|tach|usee?s|romp|marqu|epauf|ecorn|erafl|eclat|plie|tordu|entaill",
  "scell|couleu|sale|non compt|presence|verifi|sangl|arrim|bach|calage|sans",
  "damag|brok|torn|crush|wet|missing|short|leak|dent|punctur|crack|split|bent|lean|rust|spill|chaf|scratch|strap|open|stain|check|without",
  "rot[oa]|mojad|falt|danad|golp|aboll|rasg|aplast|suelt|inclin|fleja|precint|abiert|sin",
].join("|");
const FAULT = new RegExp(`(?<![a-z])(?:re|de)?(?:${STEMS})`);
/** "arrivé à +9 °C". */
const TEMPERATURE = /\d ?[°º]/;

/** Whether a remark has a word that tells what was wrong with goods, or how warm they were: what a person wrote as a reservation nearly always has, print that was taken for one hardly ever. */
export function tellsFault(remark: string): boolean {
  return FAULT.test(remark.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()) || TEMPERATURE.test(remark);
}
