/** The part of a page with an id, as it is stored now. @throws {Error} where the page has none. */
export async function fetchRegion(page: string, id: string): Promise<HTMLElement> {
  const answer = await fetch(page, { headers: { accept: "text/html" } });
  const region = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  if (region === null) throw new Error(`no ${id} on ${page}`);
  return region;
}
