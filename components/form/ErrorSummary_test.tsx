import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { RadioGroup } from "./RadioGroup.tsx";
import { NumberField } from "./NumberField.tsx";

Deno.test("ErrorSummary() links each message to an id that the field has", () => {
  const errors = [{ name: "goods.0.weight", message: "Indiquez un poids." }, { name: "mode", message: "Choisissez." }];
  const html = renderToString(
    <>
      <ErrorSummary lang="fr" errors={errors} />
      <NumberField lang="fr" name="goods.0.weight" label="Poids" unit="kg" />
      <RadioGroup lang="fr" name="mode" label="Mode" options={[{ value: "a", label: "A" }, { value: "b", label: "B" }]} />
    </>,
  );
  assert.match(html, /2 informations sont à corriger/);
  const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  assert.equal(targets.length, errors.length);
  for (const id of targets) assert.match(html, new RegExp(`<input[^>]* id="${id}"`));
});

Deno.test("ErrorSummary() takes the focus, and is not there when nothing is wrong", () => {
  assert.match(renderToString(<ErrorSummary lang="fr" errors={[{ message: "Réessayez." }]} />), /tabindex="-1"[^>]*autofocus/i);
  assert.equal(renderToString(<ErrorSummary lang="fr" errors={[]} />), "");
});
