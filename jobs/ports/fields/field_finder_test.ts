import assert from "node:assert/strict";
import { findHere } from "../../../domain/documents/find_here_fixture.ts";
import type { Recognition } from "../../../domain/documents/recognition.ts";
import { portNumbers } from "../observe_port.ts";
import { FieldFinder } from "./field_finder.ts";

/** A page that says when it was delivered. */
const RECOGNITION: Recognition = {
  engine: "text_layer",
  pages: [{
    width: 595,
    height: 842,
    lines: [{
      words: ["Livré", "le", "24/11/2026"].map((text, at) => ({
        text,
        confidence: 99,
        box: { x0: 0.1 + at * 0.1, y0: 0.1, x1: 0.18 + at * 0.1, y1: 0.12 },
      })),
    }],
  }],
};

Deno.test("FieldFinder.find() finds in its Worker what is found on the spot", async () => {
  await using finder = new FieldFinder();
  const found = await finder.find("pod", RECOGNITION);
  assert.equal(found.find(({ name }) => name === "deliveredOn")?.value, "2026-11-24");
  assert.deepEqual(found, await findHere("pod", RECOGNITION));
});

Deno.test("FieldFinder.find() gives a Worker up that takes too long", async () => {
  const workerUrl = new URL("data:application/javascript,self.onmessage = () => {};");
  await using finder = new FieldFinder({ timeoutMs: 20, workerUrl });
  await assert.rejects(finder.find("pod", RECOGNITION), /no answer within 20 ms/);
  assert.equal(portNumbers().get("fields")?.timeouts, 1);
});

Deno.test("FieldFinder's Worker may do nothing but count", async () => {
  const code = `self.onmessage = async () => {
    const names = ["env", "net", "write", "run", "ffi", "sys", "read"];
    const states = await Promise.all(names.map(async (name) => (await Deno.permissions.query({ name })).state));
    self.postMessage(states.filter((state) => state === "granted"));
  };`;
  await using finder = new FieldFinder({ workerUrl: new URL(`data:application/javascript,${encodeURIComponent(code)}`) });
  assert.deepEqual(await finder.find("pod", RECOGNITION), []);
});
