import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { Status } from "./Status.tsx";
import { Track } from "./Track.tsx";

Deno.test("Status() shows a word and a shape of its own for each tone", () => {
  const tones = ["done", "underway", "waiting", "needs-you", "stopped"] as const;
  const html = tones.map((tone) => renderToString(<Status tone={tone} word="Livré" />));
  for (const one of html) assert.match(one, /<\/svg>Livré</);
  assert.equal(new Set(html.map((one) => one.match(/<svg.*<\/svg>/)?.[0])).size, tones.length);
});

Deno.test("Track() says where it is, what is done and what is to come", () => {
  const html = renderToString(<Track lang="fr" label="Exécution" steps={["Planifié", "En transit", "Livré"]} current={1} />);
  const steps = html.match(/<li.*?<\/li>/g) ?? [];
  assert.deepEqual(steps.map((step) => step.includes('aria-current="step"')), [false, true, false]);
  assert.deepEqual(steps.map((step) => step.match(/, (.+?)<\/span>/)?.[1]), ["fait", "en cours", "à venir"]);
});
