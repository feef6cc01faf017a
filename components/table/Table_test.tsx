import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { Table } from "./Table.tsx";

Deno.test("Table() labels every cell with its heading and names each row", () => {
  const html = renderToString(
    <Table
      caption="Ordres"
      rows={[{ number: "OT-2026-000131", weight: "18 420 kg" }]}
      columns={[
        { head: "Ordre", cell: (row) => <a href="/o">{row.number}</a> },
        { head: "Poids", kind: "number", cell: (row) => row.weight },
        { head: "Action", kind: "action", cell: () => "Vérifier" },
      ]}
    />,
  );
  assert.match(html, /<caption[^>]*>Ordres<\/caption>/);
  assert.match(html, /<th scope="row"><a href="\/o">OT-2026-000131<\/a><\/th>/);
  assert.match(html, /<td data-label="Poids" class="num">18 420 kg<\/td>/);
  assert.match(html, /<td data-label="Action" class="act">Vérifier<\/td>/);
});
