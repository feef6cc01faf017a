/** `text` as an index sorts and finds it: lower case, without accents, single spaces, at most 80 characters. */
export function searchable(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim().slice(0, 80);
}
