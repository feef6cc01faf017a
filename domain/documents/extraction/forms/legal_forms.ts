import { oneOf } from "../readers/read_text.ts";

/** Legal forms of French firms, and of the Spanish and British ones that come to their doors, by their abbreviation. */
export const readLegalForm = oneOf({
  SASU:
    /\bS\.?A\.?S\.?U\b|\bS\.?A\.?S\.? ([àa] associ[ée] unique|unipersonnelle)|soci[ée]t[ée] par actions simplifi[ée]e (à associé unique|unipersonnelle)|soci[ée]t[ée] par actions simplifi[ée]e,? [àa] associ[ée] unique/i,
  SAS: /\bS\.?A\.?S\b(?!\.?U)|soci[ée]t[ée] par actions simplifi[ée]e(?!,? ([àa] associ[ée] unique|unipersonnelle))/i,
  EURL:
    /\bE\.?U\.?R\.?L\b|\bS\.?A\.?R\.?L\.? ([àa] associ[ée] unique|unipersonnelle)|entreprise unipersonnelle [àa] responsabilit[ée] limit[ée]e|soci[ée]t[ée] [àa] responsabilit[ée] limit[ée]e,? ([àa] associ[ée] unique|unipersonnelle)/i,
  SARL: /\bS\.?A\.?R\.?L\b|soci[ée]t[ée] [àa] responsabilit[ée] limit[ée]e(?!,? ([àa] associ[ée] unique|unipersonnelle))/i,
  SA: /\bS\.?A\b(?!\.?[SR])|soci[ée]t[ée] anonyme/i,
  SNC: /\bS\.?N\.?C\b|soci[ée]t[ée] en nom collectif/i,
  SCOP: /\bSCOP\b|soci[ée]t[ée] coop[ée]rative/i,
  EI: /\bE\.?I\b|entrepreneur individuel|entreprise individuelle/i,
});
