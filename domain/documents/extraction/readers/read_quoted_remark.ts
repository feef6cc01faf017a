import type { Reader } from "./reading.ts";

/** A remark that a letter quotes; no box says so much in quotes otherwise. */
const QUOTED = /«\s*([^«»]{6,240}?)\s*»/gu;
/** What is said before it. */
const LEAD = /(?:r[ée]serv|observ|remarq|anomal|constat|reserva|remark|noted|salvedad)[^.«»]{0,80}$/iu;

/** The reservations that a letter quotes: "avec les réserves suivantes : « coin de palette enfoncé »". */
export const readQuotedRemark: Reader = (written) => {
  const text = written.replaceAll("\n", " ");
  for (const { 0: quoted, 1: said, index } of text.matchAll(QUOTED)) {
    if (/^sous r[ée]serve/i.test(said!) || !LEAD.test(text.slice(Math.max(0, index - 120), index))) continue;
    const from = index + quoted.indexOf(said!);
    return { value: said!.replace(/\s+/g, " "), from, to: from + said!.length };
  }
  return null;
};
