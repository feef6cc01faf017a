import assert from "node:assert/strict";
import { chatMessage } from "./chat_message.ts";

const NEWS = { text: "Offre <!channel> de Fret & Cie\nMotif : *trop* tard", url: "https://symphonia.example/industry/orders/1" };

Deno.test("chatMessage() lets nothing that people wrote control Slack", () => {
  const { text } = JSON.parse(chatMessage("slack", NEWS));
  assert.equal(
    text,
    "Offre &lt;!channel&gt; de Fret &amp; Cie\nMotif : *trop* tard\n<https://symphonia.example/industry/orders/1|SYMPHONI.A>",
  );
});

Deno.test("chatMessage() writes for Teams a card of plain text with one way to the page", () => {
  const { attachments: [{ content }] } = JSON.parse(chatMessage("teams", NEWS));
  assert.deepEqual(
    content.body.map(({ type, inlines: [run] }: { type: string; inlines: { text: string }[] }) => [type, run?.text]),
    [
      ["RichTextBlock", "Offre <!channel> de Fret & Cie"],
      ["RichTextBlock", "Motif : *trop* tard"],
    ],
  );
  assert.deepEqual(content.actions, [{ type: "Action.OpenUrl", title: "SYMPHONI.A", url: NEWS.url }]);
});
