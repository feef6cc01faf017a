import { getCacheStats } from "../../../../domain/api/monitoring/monitoring_operations.ts";
import { keptPages } from "../../../../kv/kept_pages.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(getCacheStats, ({ state: { deps: { store } } }) => {
  const figures = keptPages(store.kv).figures();
  const asked = figures.hits + figures.misses;
  return reply(200, { ...figures, hitPercent: asked === 0 ? null : Math.round(1_000 * figures.hits / asked) / 10 });
}));
