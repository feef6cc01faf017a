import { firstOf, inContext } from "../readers/in_context.ts";
import { oneOf } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";

/** What a policy covers, as its titles and tables call it. */
const readCover = oneOf({
  goods_in_transit:
    /marchandises? (transport[ée]es?|confi[ée]es?|remises|(qui lui sont |en cours de )(confi|transport)\p{L}*)|(assurance|garantie|contrat) ["«]? ?(de |des )?marchandises|(biens|objets) transport[ée]s|assurance transports?(?! de personnes)(?!\p{L})|freight liability|responsabilit[ée][^\t.]{0,70}qualit[ée] de (transporteur|voiturier)|flotte marchandises|goods in transit|goods carried|carriage of goods|carrier'?s'? (legal )?liability|carriage liability|mercanc[íi]as (transportadas|confiadas)|responsabilit[ée] (civile )?contractuelle|transporte de mercanc[íi]as|responsabilidad (civil )?del (transportista|porteador)|(rc|responsabilit[ée]( civile)?) (contractuelle |professionnelle )?(du |de |en qualit[ée] de )?(transporteur|voiturier|commissionnaire)|RC marchandises|RC contractuelle|CMR (liability|insurance)|(?<!\p{L})cargo|ad valorem|facult[ée]s terrestres|dommages aux marchandises|hauliers?'? liability/iu,
  motor_fleet:
    /flotte|motor fleet|flota|automobiles?|(rc|responsabilit[ée] civile) (de la )?circulation|v[ée]hicules (terrestres|[àa] moteur|assur[ée]s)|parc (automobile|roulant|de v[ée]hicules)|assurance auto(?!\p{L})|motor (trade|vehicle|liability|insurance)|veh[íi]culos|fleet|road risks/iu,
  public_liability:
    /(rc|responsabilit[ée] civile) (apr[èe]s livraison|exploitation|professionnelle|g[ée]n[ée]rale|entreprises?|des entreprises|de l['’]entreprise|(du )?chef d['’]entreprise|pro(?!\p{L}))|exploitation|public ((and|&) products )?liability|responsabilidad civil (general|profesional|de explotaci[óo]n)|general liability|employers'? liability/iu,
});

const NOT_COVERED =
  /ne (?:comport|couvr|garanti|compren|vis|concern|port|s['’]appliqu|s['’]étend)\p{L}* (?:pas|ni)|exclu\p{L}*|hors|sauf|sans|non (?:garanti|couvert)\p{L}*|distinct|excluding|not cover\p{L}*|orias|courti\p{L}*|financière|excepto|salvo/iu;

/** What stands beside a label, if it is covered. */
export const readCovered = inContext(readCover, { unless: NOT_COVERED });

/** What a certificate says that it is for: in a title that begins so, or in a sentence about what is insured. */
export const readCoverMeant = inContext(readCover, {
  before:
    /^.{0,3}$|attest\p{L}*|certific\p{L}*|assur\p{L}*|garanti\p{L}*|couvr\p{L}*|couvert\p{L}*|objet|polic[ey]|póliza|cover\p{L}*|insur\p{L}*|seguro|contrat/iu,
  unless: NOT_COVERED,
});

/** What a policy covers whose papers only say that it is one of liability, as those of firms for what they do to others. */
export const readBareCover: Reader = firstOf(
  readCover,
  oneOf({ public_liability: /responsabilit[ée] civile|multirisque professionnelle/iu }),
);
