import assert from "node:assert/strict";
import Papa from "papaparse";
import { csvStream, csvText } from "./csv_text.ts";

for (
  const text of [
    "=1+1",
    "+33 4 72",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("a")\nand another line',
    '="a";=1',
  ]
) {
  Deno.test(`csvText() makes a formula harmless: ${JSON.stringify(text)}`, () => {
    const { data } = Papa.parse<string[]>(csvText([["before", text]]), { delimiter: ";", newline: "\r\n" });
    assert.deepEqual(data[0], ["before", `'${text}`]);
  });
}

Deno.test("csvText() leaves numbers and plain texts as they are", () => {
  assert.equal(csvText([[-12, "Lyon (69) → Lille", "a=b"]]), "-12;Lyon (69) → Lille;a=b\r\n");
});

Deno.test("csvStream() sends head and lines one after the other, also after an empty page", async () => {
  const pages: (string[][] | null)[] = [[["1"]], [], [["2"]], null];
  const answer = csvStream("name", ["head"], () => Promise.resolve(pages.shift()!));
  assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="name.csv"');
  const bytes = await answer.bytes();
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(new TextDecoder().decode(bytes), "head\r\n1\r\n2\r\n");
});
