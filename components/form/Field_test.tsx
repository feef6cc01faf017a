import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { TextField } from "./TextField.tsx";

Deno.test("Field() binds label, hint and error to its control", () => {
  const html = renderToString(
    <TextField lang="fr" name="stops.0.city" label="Ville" hint="Sans code postal." error="Indiquez une ville." value="Ly&on" />,
  );
  assert.match(html, /<label for="f-stops-0-city">/);
  const [input] = html.match(/<input[^>]*>/) ?? [""];
  assert.match(input, / id="f-stops-0-city"/);
  assert.match(input, / name="stops.0.city"/);
  assert.match(input, / aria-describedby="f-stops-0-city-hint f-stops-0-city-error"/);
  assert.match(input, / aria-invalid="true"/);
  assert.match(input, / required/);
  assert.match(input, / value="Ly&amp;on"/);
  assert.match(html, /id="f-stops-0-city-hint"[^>]*>Sans code postal\./);
  assert.match(html, /id="f-stops-0-city-error"[^>]*>.*Erreur :.*Indiquez une ville\./);
});

Deno.test("Field() marks what is optional and refers to no missing note", () => {
  const html = renderToString(<TextField lang="fr" name="city" label="Ville" optional />);
  assert.match(html, /facultatif/);
  assert.doesNotMatch(html, /aria-|required/);
});
