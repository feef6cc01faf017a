import { readDate } from "../readers/read_date.ts";

/** Whether what stands `before` a number on the line of its label is a day and other words: "émise le 11/08/2026 poste ROU03". It is another number then, unless its sign says that it is one. */
export function isBehindDay(before: string): boolean {
  const day = readDate(before), between = day === null ? "" : before.slice(day.to);
  return /\p{L}{3}/u.test(between) && !/(?:n[°º.]|(?<!\p{L})no|num\S*|#)\W*$/iu.test(between);
}
