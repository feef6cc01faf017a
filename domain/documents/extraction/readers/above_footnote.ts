/** How small print below a box begins or goes on. */
const FOOTNOTE =
  /contrat type|d[ée]cret n|convention [ée]crite|toute (?:r[ée]serve|r[ée]clamation)|code d(?:e|es|u) |lettre recommand[ée]e|conditions g[ée]n[ée]rales|condiciones generales|terms and conditions|cmr convention|convention cmr|(?:copie|feuillet|exemplaire|copy|ejemplar) \d/iu;

/** A line of a remark in its box is no longer, and one of small print across the page no shorter. */
const LONGEST_IN_BOX = 45, SHORTEST_ACROSS = 70;

/** The lines of a remark above the small print of the form. */
export function aboveFootnote(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line, at) => at > 0 && line.length >= SHORTEST_ACROSS && FOOTNOTE.test(line));
  const above = lines.slice(0, Math.max(end, 0));
  return end < 0 || above.some(({ length }) => length > LONGEST_IN_BOX) ? text : above.join("\n");
}
