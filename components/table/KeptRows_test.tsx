import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { KeptRows } from "./KeptRows.tsx";

function draw(rows: readonly string[], drawn: string[], version = "1"): string {
  return renderToString(
    <table>
      <KeptRows
        rows={rows}
        keyOf={(row) => `test ${version} ${row}`}
        draw={(row) => {
          drawn.push(row);
          return (
            <tr>
              <td>{row}</td>
            </tr>
          );
        }}
      />
    </table>,
  );
}

Deno.test("KeptRows draws a row once for a key, and again for another version", () => {
  const drawn: string[] = [];
  const first = draw(["a", "b"], drawn);
  assert.equal(draw(["a", "b"], drawn), first);
  assert.deepEqual(drawn, ["a", "b"]);
  draw(["a", "b"], drawn, "2");
  assert.deepEqual(drawn, ["a", "b", "a", "b"]);
});

Deno.test("KeptRows keeps what people wrote escaped", () => {
  assert.match(draw(["<script>alert(1)</script>"], []), /<td>&lt;script>alert\(1\)&lt;\/script><\/td>/);
});
