import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { CSRF_FIELD, OPERATION_FIELD } from "../form/form_fields.ts";
import { PostButton } from "./PostButton.tsx";

Deno.test("PostButton() is a form that carries token, operation and hidden values", () => {
  const html = renderToString(
    <PostButton action="/offers/1/acceptance" csrf="t0" operationId="01J" hidden={{ version: "7" }}>Accepter</PostButton>,
  );
  assert.match(html, /^<form method="post" action="\/offers\/1\/acceptance"/);
  for (const [name, value] of [[CSRF_FIELD, "t0"], [OPERATION_FIELD, "01J"], ["version", "7"]]) {
    assert.match(html, new RegExp(`<input type="hidden" name="${name}" value="${value}"`));
  }
  assert.match(html, /<button type="submit"[^>]*>Accepter<\/button>/);
});
