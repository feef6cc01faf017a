import { answerOrdersCsv } from "../(_lib)/orders/orders_csv.ts";
import { define } from "../(_lib)/state.ts";

export const handler = define.handlers({ GET: (ctx) => answerOrdersCsv(ctx, "carrier") });
