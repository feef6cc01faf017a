/** The id of the control called `name` ("stops.0.city" gives "f-stops-0-city"), so that errors can link to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_]+/g, "-").replace(/-$/, "")}`;
}
