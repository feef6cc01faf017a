/** Words that a label can do without, and the many ways of "n°" and of misreading it. */
const FILLERS = new Set(
  "de du des d l la le les of the a au aux del el los las en n no nr num numero number n2 ne na eur europe europa et and y".split(
    " ",
  ),
);
/** How forms shorten the words of their labels. */
const SHORT: Readonly<Record<string, string>> = {
  ...{
    pal: "palettes",
    immat: "immatriculation",
    immatr: "immatriculation",
    cde: "commande",
    cmde: "commande",
    ref: "reference",
    // As an engine reads it.
    ret: "reference",
  },
  ...{ dest: "destinataire", exp: "expediteur", qte: "quantite", pds: "poids", nbre: "nombre", nb: "nombre", veh: "vehicule" },
};
/** Letters and digits that engines take for one another, as one of them. */
const ALIKE: Readonly<Record<string, string>> = { "0": "o", "1": "i", "l": "i", "|": "i", "5": "s", "8": "b" };

/** What is left of a word for comparing labels: its letters without accents or case, confusable ones alike; "" if it says nothing. */
export function labelWord(word: string): string {
  const plain = letters(word);
  return FILLERS.has(plain) ? "" : alike(SHORT[plain] ?? plain);
}

/** A label as an engine reads it that sees no spaces: "àjourau". */
export function runTogether(label: string): string {
  return alike(label.split(/[\s/]+/).map(letters).join(""));
}

function letters(word: string): string {
  return word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe")
    .replace(/^\d{1,2}[.)]?(?=[a-z]{3})/, "").replace(/^[nvs](?:\/|[i|](?=com|cde|cmd|ref))(?=[a-z]{3})/, "").replace(
      /^[dl]['’](?=[a-z])/,
      "",
    ).replace(/[^a-z0-9|]/g, "");
}

function alike(plain: string): string {
  return plain.replace(/[01l|58]/g, (sign) => ALIKE[sign]!);
}

/** How a comparable label looks where two of its letters were read as one, or one as two: "UVRE" for "LIVRE", "norn" for "nom". */
export function seenAs(label: string): string[] {
  return [label.replaceAll("ii", "u"), label.replaceAll("m", "rn")].filter((other) => other !== label);
}

/** A label for comparing: "Numéro de commande" and "Commande N°" are the same. */
export function labelText(label: string): string {
  return label.split(/[\s/]+/).map(labelWord).join("");
}

/** The words of a label that say something. */
export function labelWords(label: string): string[] {
  return label.split(/[\s/]+/).map(labelWord).filter((word) => word !== "");
}

/** How many letters of a label of this length may be misread. */
export function misreadable(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : 3;
}

/** Rows of the distance that is reckoned: labels are short, and each is used up before the next begins. */
const rows = [new Uint8Array(256), new Uint8Array(256)] as const;

/** The edit distance (Levenshtein) of two texts of 255 letters at most, or `most` + 1 if it is more than `most`: only as much of its table as that needs. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || b.length > 255) return most + 1;
  let [above, row] = rows;
  const over = most + 1;
  for (let j = 0; j <= b.length; j++) above[j] = Math.min(j, over);
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most), last = Math.min(b.length, i + most), sign = a.charCodeAt(i - 1);
    row[first - 1] = first === 1 ? Math.min(i, over) : over;
    let fewest = row[first - 1]!;
    for (let j = first; j <= last; j++) {
      const replaced = above[j - 1]! + (sign === b.charCodeAt(j - 1) ? 0 : 1);
      const edits = Math.min(replaced, row[j - 1]! + 1, j === i + most ? over : above[j]! + 1);
      row[j] = edits;
      if (edits < fewest) fewest = edits;
    }
    if (fewest > most) return over;
    [above, row] = [row, above];
  }
  return Math.min(above[b.length]!, over);
}
