import assert from "node:assert/strict";
import { startVision } from "./paid/services_fixture.ts";
import { openRecogniser } from "./open_recogniser.ts";
import { pagePicture } from "./page_pictures_fixture.ts";
import { pngOfGray } from "./pictures/png_of_gray.ts";

const NONE = { textract: null, googleVision: null, monthlyPages: null };

Deno.test("openRecogniser() reads on this machine without a limit, or with the one that is set", async () => {
  for (const monthlyPages of [null, 50]) {
    await using recogniser = await openRecogniser({ ...NONE, monthlyPages });
    assert.equal(recogniser.monthlyPages, monthlyPages);
  }
});

Deno.test("openRecogniser() reads by the service whose account is set, a thousand pages a month unless told", async () => {
  const picture = await pagePicture();
  await using peer = startVision("key of the tests", picture, []);
  const googleVision = { apiKey: "key of the tests", endpoint: peer.endpoint };
  await using recogniser = await openRecogniser({ ...NONE, googleVision });
  assert.equal(recogniser.monthlyPages, 1_000);
  const engines: string[] = [];
  await recogniser.recognise(await pngOfGray(picture), "image/png", {
    langs: ["fra"],
    firstPage: 0,
    signal: new AbortController().signal,
    onPage: ({ engine }) => Promise.resolve(void engines.push(engine)),
  });
  assert.deepEqual([engines, peer.pictures.length], [["google_vision"], 1]);
});
