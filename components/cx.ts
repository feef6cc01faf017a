/** Joins class names, leaving out what is false or missing. The build checks every literal given here. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
