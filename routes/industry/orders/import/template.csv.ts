import { importTemplateCsv } from "../../../../domain/orders/import_csv.ts";
import { define } from "../../../(_lib)/state.ts";

/** A file to start an import from, in the reader's language. */
export const handler = define.handlers({
  GET({ state: { lang } }) {
    return new Response(importTemplateCsv(lang), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="orders.csv"',
        "cache-control": "private, no-cache",
      },
    });
  },
});
