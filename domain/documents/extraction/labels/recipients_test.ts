import assert from "node:assert/strict";
import { recognitionOf } from "../recognition_fixture.ts";
import { layOut } from "../page/layout.ts";
import type { Anchor } from "./anchors.ts";
import { isRecipients } from "./recipients.ts";

function labelOf(text: string): Anchor {
  const { words } = layOut(recognitionOf(`\n  ${text}\n`).pages[0]!, 0);
  return { uses: [], words, length: text.length, edits: 0, standing: "heading", isPhrase: true };
}

Deno.test("isRecipients() knows by a word of a label that the one who receives signs", () => {
  assert.ok(isRecipients(labelOf("Signature du destinataire")));
  assert.ok(isRecipients(labelOf("Stamp of the consignee")));
  assert.ok(!isRecipients(labelOf("Signature du conducteur")));
});
