/** What the command line says of an option, "TEXT" of "--only=TEXT"; undefined where it does not name it. */
export function optionOf(name: string): string | undefined {
  const start = `--${name}=`;
  return Deno.args.find((arg) => arg.startsWith(start))?.slice(start.length);
}
