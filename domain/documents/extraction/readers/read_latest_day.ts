import { withoutAccents } from "./in_context.ts";
import { readDate } from "./read_date.ts";
import type { Reader, Reading } from "./reading.ts";

/** What is said before a day that is none on which something was handed over: prints, plans, terms, orders, laws. */
const OTHER =
  /(?<![a-z])(?:edit|imprim|print|gener|extrai|export|consult|telecharg|download|descarg(?:ad[oa] el|a de)|tirage|tire|prevu|prevision|planifi|plan|schedul|expected|estim|demand|souhait|propos|creneau|rendez|rdv|booking|slot|limite|tard|avant|before|until|jusqu|echeance|due|valab|valid|expir|peremp|ddm|dlc|dluo|bbd|best|version|revision|indice|capital|loi|law|article|cgv|conditions|modele|form|facture|invoice|factura|commande|cde|order|pedido|achat|certificat|verifie|etalonn|extincteur|report|reste|avoir|garantie|naissance|born|exped|enlev|charg|depart|sortie|load|despatch|dispatch|ship|collect|carga|salida|recog|prepar|etabli|emis|emission|cree|creat|saisi|raised|transmis|bouclee)\w*[^.;]{0,30}$/i;
/** How far such words reach, in letters; and how many days of a page are tried. */
const LEAD = 48, TRIED = 30;

/** The latest day of a text that nothing says to be another's: papers are ordered, sent and printed before goods arrive. */
export const readLatestDay: Reader = (text) => {
  let latest: Reading | null = null;
  for (let at = 0, tried = 0; tried < TRIED; tried++) {
    const day = readDate(text.slice(at));
    if (day === null) break;
    const from = at + day.from, line = text.slice(text.lastIndexOf("\n", from) + 1, from).slice(-LEAD);
    const isOther = day.fault !== undefined || OTHER.test(withoutAccents(line).trimEnd().split("\t").at(-1)!);
    if (!isOther && (latest === null || day.value > latest.value)) latest = { ...day, from, to: at + day.to };
    at += Math.max(day.to, 1);
  }
  return latest;
};
