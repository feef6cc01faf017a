import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { Kept } from "./Kept.tsx";

function drawRows(rows: readonly string[], drawn: string[], version = "1"): string {
  const parts = rows.map((row) => ({
    key: `test ${version} ${row}`,
    draw() {
      drawn.push(row);
      return (
        <tr>
          <td>{row}</td>
        </tr>
      );
    },
  }));
  return renderToString(
    <table>
      <Kept as="tbody" parts={parts} />
    </table>,
  );
}

Deno.test("Kept draws a part once for a key, and again for another version", () => {
  const drawn: string[] = [];
  const first = drawRows(["a", "b"], drawn);
  assert.equal(drawRows(["a", "b"], drawn), first);
  assert.deepEqual(drawn, ["a", "b"]);
  drawRows(["a", "b"], drawn, "2");
  assert.deepEqual(drawn, ["a", "b", "a", "b"]);
});

Deno.test("Kept keeps what people wrote escaped", () => {
  assert.match(drawRows(["<script>alert(1)</script>"], []), /<td>&lt;script>alert\(1\)&lt;\/script><\/td>/);
});
