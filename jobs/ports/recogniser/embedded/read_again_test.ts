import assert from "node:assert/strict";
import { readAgain } from "./read_again.ts";

const box = { x0: 10, y0: 10, x1: 160, y1: 34 };
const unasked = () => Promise.reject(new Error("nobody asks"));

/** What becomes of a word told with `confidence` where the second reader sees `seen`, as sure as it has to be. */
async function reread(told: string, confidence: number, seen: string, sure = 95) {
  const lines = [{ words: [{ text: told, confidence, box }] }];
  const [line] = await readAgain(lines, () => Promise.resolve({ text: seen, confidence: sure, shaped: () => null }));
  return line!.words[0]!;
}

Deno.test("readAgain() takes what the second reader is sure of, with less trust", async () => {
  assert.deepEqual(await reread("OT-2026-009296", 43, "OT-2026-004296"), { text: "OT-2026-004296", confidence: 80, box });
  assert.equal((await reread("Exerglaire", 22, "Exemplaire")).text, "Exemplaire");
  assert.equal((await reread("Étabie", 44, "Établie")).text, "Établie");
  assert.equal((await reread("vie:", 14, "Ville:")).text, "Ville:");
  assert.equal((await reread("2026/760002290", 40, "2026/76/0002290")).text, "2026/76/0002290");
  assert.equal((await reread("OT.-2026-007206", 49, "OT-2026-007206")).text, "OT-2026-007206");
});

Deno.test("readAgain() takes one figure for another, but none for a letter", async () => {
  assert.equal((await reread("8", 73, "3", 100)).text, "3");
  assert.equal((await reread("8", 73, "3", 94)).text, "8");
  assert.equal((await reread("8", 73, "B", 100)).text, "8");
  assert.equal((await reread("8", 73, "31", 100)).text, "8");
});

Deno.test("readAgain() asks about each code, and lets a sure engine have its count of signs", async () => {
  assert.equal((await reread("HANRB9KCV2MWT6D", 94, "H4NRB9KCV2MWT6D")).text, "H4NRB9KCV2MWT6D");
  assert.equal((await reread("MT:-56-0082914", 93, "MT-56-0082914")).text, "MT-56-0082914");
  assert.equal((await reread("B18965285", 93, "18965285")).text, "B18965285");
  assert.equal((await reread("BI8965285", 80, "18965285")).text, "18965285");
  assert.equal((await reread("devoluciôn", 80, "devolución")).text, "devolución");
  assert.equal((await reread("Tracteur", 78, "Tract")).text, "Tracteur");
  assert.equal((await reread("Tracteur", 60, "Tract")).text, "Tract");
});

Deno.test("readAgain() takes one letter for another where the engine is hardly in doubt, but leaves none out", async () => {
  assert.equal((await reread("CHAROLATS", 90, "CHAROLAIS")).text, "CHAROLAIS");
  assert.equal((await reread("CHAROLATS", 90, "CHAROLAIS", 94)).text, "CHAROLATS");
  assert.equal((await reread("Trépillot", 90, "Trépillt")).text, "Trépillot");
});

Deno.test("readAgain() leaves a word where the second reader is not sure", async () => {
  assert.deepEqual(await reread("IE8218998VH", 80, "1E8218998VH", 84), { text: "IE8218998VH", confidence: 80, box });
});

Deno.test("readAgain() trusts what both readers read alike", async () => {
  assert.deepEqual(await reread("12.650", 70, "12,650"), { text: "12.650", confidence: 90, box });
  assert.equal((await reread("12.650", 70, "12.650", 84)).confidence, 70);
  assert.equal((await reread("GB-149-SN", 93, "GB-149-SN")).confidence, 93);
});

Deno.test("readAgain() leaves a word that the second reader took with its neighbour, without its figures, or lost", async () => {
  assert.equal((await reread("20.", 80, "20. A pagar")).text, "20.");
  assert.equal((await reread("1er", 80, "ler")).text, "1er");
  assert.equal((await reread("Durand", 40, "Dur4nd", 94)).text, "Durand");
  assert.equal((await reread("al", 49, "41")).text, "41");
  assert.equal((await reread("22", 40, "")).text, "22");
});

Deno.test("readAgain() takes figures by hand for figures where an engine saw letters or a rule", async () => {
  const print = ["Palettes", "reçues", "Reste"].map((text) => ({ text, confidence: 96, box }));
  const byHand = async (told: string, confidence: number, seen: string, sure: number, figures = seen, lag = 0) => {
    const word = { text: told, confidence, box: { ...box, y1: 10 + 24 * 1.5 } };
    const signs = {
      text: seen,
      confidence: sure,
      shaped: (shape: readonly string[]) => shape.length === figures.length ? { text: figures, lag } : null,
    };
    return (await readAgain([{ words: [...print, word] }], () => Promise.resolve(signs)))[0]!.words[3]!.text;
  };
  assert.equal(await byHand("S", 81, "5", 53), "5");
  assert.equal(await byHand("ql", 40, "41", 59), "41");
  assert.equal(await byHand("IS", 86, "I5", 71, "15", 0.9), "15");
  assert.equal(await byHand("|1!", 47, "11", 60), "11");
  assert.equal(await byHand("Il", 81, "II", 37, "11", 0.4), "11");
  assert.equal(await byHand("I", 43, "f", 37, "2", 0.9), "I");
  assert.equal(await byHand("S", 84, "S", 97, "5", 4.1), "S");
  assert.equal(await byHand("|", 94, "1", 69), "1");
  assert.equal(await byHand("|", 94, "", 100, "1", 0.5), "|");
  assert.equal(await byHand("|", 97, "1", 99), "|");
  assert.equal(await byHand("/", 40, "1", 99), "/");
  const small = { text: "l", confidence: 65, box };
  assert.deepEqual(await readAgain([{ words: [...print, small] }], unasked), [{ words: [...print, small] }]);
});

Deno.test("readAgain() asks about each day and plate, and takes what has its form", async () => {
  const signs = (text: string) => ({
    text,
    confidence: 50,
    shaped: (shape: readonly string[]) => shape.length === text.length ? { text, lag: 1 } : null,
  });
  const words = ["13/11/2026", "BW-560-2N", "09/10/2026,"].map((text) => ({ text, confidence: 96, box }));
  const seen = ["18/11/2026", "BW-560-ZN", "09/10/2026"];
  const [line] = await readAgain([{ words }], () => Promise.resolve(signs(seen.shift()!)));
  assert.deepEqual(line!.words.map(({ text, confidence }) => [text, confidence]), [["18/11/2026", 80], ["BW-560-ZN", 80], [
    "09/10/2026,",
    96,
  ]]);
});

Deno.test("readAgain() takes the parts of a day for one word, and words that stand apart for two", async () => {
  const signs = {
    text: "05/11/2026",
    confidence: 50,
    shaped: (shape: readonly string[]) => shape.length === 10 ? { text: "05/11/2026", lag: 1 } : null,
  };
  const words = (gap: number) => [
    { text: "0S/11/2", confidence: 52, box: { x0: 10, y0: 10, x1: 100, y1: 34 } },
    { text: "026", confidence: 97, box: { x0: 100 + gap, y0: 9, x1: 150 + gap, y1: 33 } },
  ];
  const near = await readAgain([{ words: words(4) }], () => Promise.resolve(signs));
  assert.deepEqual(near[0]!.words, [{ text: "05/11/2026", confidence: 80, box: { x0: 10, y0: 9, x1: 154, y1: 34 } }]);
  const far = await readAgain([{ words: words(48) }], () => Promise.resolve({ ...signs, confidence: 0 }));
  assert.deepEqual(far[0]!.words.map(({ text }) => text), ["0S/11/2", "026"]);
});

Deno.test("readAgain() takes the parts of a plate for one word, and none for a code beside another", async () => {
  const signs = (text: string) => ({
    ...{ text, confidence: 50 },
    shaped: (shape: readonly string[]) => shape.length === text.length ? { text, lag: 1 } : null,
  });
  const line = (...parts: string[]) => [{
    words: parts.map((text, at) => ({ text, confidence: 96, box: { x0: 100 * at, y0: 0, x1: 100 * at + 80, y1: 24 } })),
  }];
  const [spaced] = await readAgain(line("Tracteur", "F2-83", "4-P", "D"), () => Promise.resolve(signs("FZ-834-PD")));
  assert.deepEqual(spaced!.words.map(({ text }) => text), ["Tracteur", "FZ-834-PD"]);
  const [spoilt] = await readAgain(line("porteur", "GR-0S$.", "2-H", "J"), () => Promise.resolve(signs("GR-052-HJ")));
  assert.deepEqual(spoilt!.words.map(({ text }) => text), ["porteur", "GR-052-HJ"]);
  const [wide] = await readAgain(line("FT", "6I9", "Q8"), () => Promise.resolve(signs("FT 619 QB")));
  assert.deepEqual(wide!.words.map(({ text }) => text), ["FT619QB"]);
  const [codes] = await readAgain(line("BL-40", "3-C"), () => Promise.resolve(signs("")));
  assert.deepEqual(codes!.words.map(({ text }) => text), ["BL-40", "3-C"]);
});

Deno.test("readAgain() takes figures beside strokes that part them for a day", async () => {
  const parts = ["|", "S,", "/", "(l", "2/", "2026."];
  const words = parts.map((text, at) => ({ text, confidence: 40, box: { x0: 40 * at, y0: 0, x1: 40 * at + 20, y1: 24 } }));
  const signs = {
    text: "",
    confidence: 0,
    shaped: (shape: readonly string[]) => shape.length === 14 ? { text: "15 / 12 / 2026", lag: 1 } : null,
  };
  const [line] = await readAgain(
    [{ words: [{ text: "avant", confidence: 96, box: { ...box, x1: 12 } }, ...words] }],
    () => Promise.resolve(signs),
  );
  assert.deepEqual(line!.words.map(({ text }) => text), ["avant", "15/12/2026"]);
});

Deno.test("readAgain() asks about letters with which a code in groups begins, and about long codes whose signs stand apart", async () => {
  const words = ["AVZUM", "THBR2", "LIEU", "4SW3J"].map((text, at) => ({ text, confidence: 90, box: { ...box, x0: at } }));
  const seen = ["4VZUM", "THBR2", "L1EU", "4SW3J"];
  const look = ({ x0 }: { readonly x0: number }) => Promise.resolve({ text: seen[x0]!, confidence: 99, shaped: () => null });
  const [line] = await readAgain([{ words }], look);
  assert.deepEqual(line!.words.map(({ text }) => text), ["4VZUM", "THBR2", "LIEU", "4SW3J"]);
  const apart = { text: "MH6XRN9IIM8U7SNS", confidence: 55, box: { ...box, x1: 10 + 24 * 16 } };
  const signs = { text: "MH6XRN99M8U7SNS", confidence: 99, shaped: () => null };
  assert.equal((await readAgain([{ words: [apart] }], () => Promise.resolve(signs)))[0]!.words[0]!.text, "MH6XRN99M8U7SNS");
});

Deno.test("readAgain() asks about figures taller than print, however sure the engine is of them", async () => {
  const print = ["Palettes", "reçues", "184420"].map((text) => ({ text, confidence: 96, box }));
  const told = { text: "29360", confidence: 96 }, tall = { ...told, box: { ...box, y1: 10 + 24 * 1.5 } };
  const seen = (text: string, confidence = 99) => () => Promise.resolve({ text, confidence, shaped: () => null });
  const [line] = await readAgain([{ words: [...print, tall] }], seen("24360"));
  assert.deepEqual(line!.words.map(({ text }) => text), ["Palettes", "reçues", "184420", "24360"]);
  const same = { ...told, box };
  assert.deepEqual(await readAgain([{ words: [...print, same] }], unasked), [{ words: [...print, same] }]);
  const day = { ...tall, text: "02/07/26" };
  assert.equal((await readAgain([{ words: [...print, day] }], seen("02107126")))[0]!.words[3]!.text, "02/07/26");
  const zed = { ...tall, text: "2enne", confidence: 82 };
  assert.equal((await readAgain([{ words: [...print, zed] }], seen("Zenne", 95)))[0]!.words[3]!.text, "Zenne");
  assert.equal((await readAgain([{ words: [...print, zed] }], seen("Zenne", 94)))[0]!.words[3]!.text, "2enne");
});

Deno.test("readAgain() asks only about what is doubtful, and no longer than words are", async () => {
  const words = [
    { text: "184420", confidence: 95, box },
    { text: "Durand", confidence: 91, box },
    { text: "x", confidence: 40, box },
    { text: "€", confidence: 40, box },
    { text: "1111111", confidence: 40, box: { ...box, x1: 10 + 24 * 16 } },
  ];
  assert.deepEqual(await readAgain([{ words }], unasked), [{ words }]);
});

Deno.test("readAgain() asks about so many words of a page at most, those with figures first", async () => {
  const letters = Array.from({ length: 48 }, () => ({ text: "Exerglaire", confidence: 22, box }));
  const number = { text: "184426", confidence: 82, box };
  let asked = 0;
  const read = () => Promise.resolve({ text: asked++ === 0 ? "184420" : "Exemplaire", confidence: 99, shaped: () => null });
  const [first, last] = await readAgain([{ words: letters }, { words: [number] }], read);
  assert.equal(asked, 48);
  assert.equal(last!.words[0]!.text, "184420");
  assert.equal(first!.words.filter(({ text }) => text === "Exemplaire").length, 47);
});
