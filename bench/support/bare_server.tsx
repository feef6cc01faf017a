import { renderToString } from "preact-render-to-string";
import type { Store } from "../../kv/store.ts";
import { bareCommit } from "./bare_commit.ts";
import { shapeOfCreation } from "./creation_shape.ts";

/** A row as the bare reference shows it. */
interface Row {
  readonly id: string;
  readonly number: string;
  readonly counterpart?: string;
  readonly pickup: { readonly city: string; readonly from: number };
  readonly delivery: { readonly city: string };
  readonly pallets: number;
  readonly phase: string;
}

/**
 * The reference: what reading one session and 50 index rows and rendering them costs with no framework, no rights, no layout and no filters.
 * An address of the API has the rows as JSON. A POST is one bare commit of what creating an order writes. Source of the definition: the issue "The main story runs", Figures.
 */
export function bareHandler(store: Store, orgId: string, sessionKey: Deno.KvKey): (request: Request) => Promise<Response> {
  const { kv } = store;
  const shape = shapeOfCreation(store);
  return async (request) => {
    if (request.method === "POST") {
      await request.text();
      return new Response(null, { status: await bareCommit(kv, shape) ? 303 : 409 });
    }
    const session = await kv.get(sessionKey);
    if (session.value === null) return new Response(null, { status: 401 });
    const rows: Row[] = [];
    for await (const entry of kv.list<Row>({ prefix: ["orders_by_org", orgId] }, { limit: 50, reverse: true, batchSize: 50 })) {
      rows.push(entry.value);
    }
    if (request.url.includes("/api/")) return Response.json(rows);
    const html = renderToString(
      <html lang="fr">
        <head>
          <title>Ordres</title>
        </head>
        <body>
          <table>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <td>
                    <a href={`/orders/${row.id}`}>{row.number}</a>
                  </td>
                  <td>{row.pickup.city} → {row.delivery.city}</td>
                  <td>{row.counterpart}</td>
                  <td>{new Date(row.pickup.from).toISOString()}</td>
                  <td>{row.phase}</td>
                  <td>{row.pallets}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </body>
      </html>,
    );
    return new Response("<!DOCTYPE html>" + html, { headers: { "content-type": "text/html; charset=utf-8" } });
  };
}
