import assert from "node:assert/strict";
import { sampleJpeg, samplePdf, samplePng } from "../pictures/files_fixture.ts";
import { attached, headOf, latin1, mailOf, type MailPiece } from "./mails_fixture.ts";
import { MimeReader } from "./mime_reader.ts";
import { readMime } from "./read_mime.ts";

type Bytes = Uint8Array<ArrayBuffer>;

async function read(raw: Bytes) {
  const mail = await readMime(raw);
  assert.ok(mail.ok);
  return mail.value;
}
async function partsOf(raw: Bytes) {
  return (await read(raw)).parts.map(({ name, mediaType, isEmbedded }) => [name, mediaType, isEmbedded]);
}
const faultOf = async (raw: Bytes) => {
  const mail = await readMime(raw);
  return mail.ok ? null : mail.refusal;
};

Deno.test("readMime() reads French subjects and names as Outlook, Apple Mail and old programs write them", async () => {
  const pdf = samplePdf();
  const named = (header: string): MailPiece => ({ head: ["Content-Type: application/pdf", header], body: pdf });
  const raw = mailOf([
    "From: =?iso-8859-1?Q?St=E9phane_Lef=E8vre?= <Stephane@Transports-Lefevre.example>",
    "Subject: =?iso-8859-1?Q?TR=A0:_=C9marg=E9_OT-2026-000123_-?=",
    " =?iso-8859-1?Q?_r=E9serves?=",
    "Message-ID: <abc@lefevre.example>",
  ], [
    named("Content-Disposition: attachment; filename*=iso-8859-1''%C9marg%E9%20n%B04.pdf"),
    named("Content-Disposition: attachment; filename*0*=UTF-8''%C3%89marg; filename*1*=%C3%A9%20suite.pdf"),
    named('Content-Disposition: attachment; filename="=?UTF-8?B?w4ltYXJnw6kucGRm?="'),
  ]);
  const mail = await read(raw);
  assert.equal(mail.from, "stephane@transports-lefevre.example");
  assert.equal(mail.subject, "TR : Émargé OT-2026-000123 - réserves");
  assert.equal(mail.messageId, "<abc@lefevre.example>");
  assert.deepEqual(mail.parts.map(({ name }) => name), ["Émargé n°4.pdf", "Émargé suite.pdf", "Émargé.pdf"]);
  for (const { bytes } of mail.parts) assert.deepEqual(bytes, pdf);
});

Deno.test("readMime() tells what is shown within the text from what is attached to it", async () => {
  const raw = mailOf(headOf(), [
    attached("logo.png", "image/png", samplePng(), "inline", ["Content-ID: <logo>"]),
    { head: ["Content-Type: image/jpeg", "Content-ID: <photo>"], body: sampleJpeg() },
    attached("IMG_1.jpeg", "image/jpeg", sampleJpeg()),
    attached("IMG_2.jpeg", "image/jpeg", sampleJpeg(), "attachment", ["Content-ID: <f_1>", "X-Attachment-Id: f_1"]),
  ]);
  assert.deepEqual(await partsOf(raw), [
    ["logo.png", "image/png", true],
    ["", "image/jpeg", true],
    ["IMG_1.jpeg", "image/jpeg", false],
    ["IMG_2.jpeg", "image/jpeg", false],
  ]);
});

Deno.test("readMime() takes the files out of forwarded mails, as far as they are nested in each other", async () => {
  const forward = (inner: Bytes, disposition = "attachment"): MailPiece => ({
    head: ["Content-Type: message/rfc822", `Content-Disposition: ${disposition}; filename="TR.eml"`],
    body: new TextDecoder("latin1").decode(inner),
  });
  let raw = mailOf(headOf(), [attached("e.pdf", "application/pdf", samplePdf())]);
  for (let depth = 1; depth <= 3; depth++) {
    const photo = depth === 3 ? [attached("p.jpg", "image/jpeg", sampleJpeg())] : [];
    raw = mailOf(headOf(), [forward(raw, depth % 2 === 1 ? "attachment" : "inline"), ...photo]);
  }
  assert.deepEqual(await partsOf(raw), [["e.pdf", "application/pdf", false], ["p.jpg", "image/jpeg", false]]);
  const deeper = mailOf(headOf(), [forward(raw)]);
  assert.deepEqual((await partsOf(deeper)).map(([name, type]) => [name, type]), [["TR.eml", "message/rfc822"], [
    "p.jpg",
    "image/jpeg",
  ]]);
});

Deno.test("readMime() knows what a program wrote", async () => {
  for (const field of ["Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <x.example>", "Return-Path: <>"]) {
    assert.ok((await read(mailOf(headOf({}, [field]), []))).isAutomatic, field);
  }
  assert.ok(!(await read(mailOf(headOf({}, ["Auto-Submitted: no"]), []))).isAutomatic);
});

Deno.test("readMime() reads what is no mail as one without files", async () => {
  for (
    const raw of [
      latin1(""),
      latin1("\0\xff\xfe"),
      samplePdf(),
      latin1("From\r\n\r\n"),
      latin1("Content-Type: multipart/mixed\r\n\r\n--"),
    ]
  ) {
    assert.deepEqual((await read(raw)).parts, []);
  }
});

Deno.test("readMime() refuses what is made to take time and memory, within mails too", async () => {
  const nested = (depth: number) =>
    latin1(Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(""));
  assert.equal(await faultOf(nested(300)), "broken");
  assert.equal(await faultOf(nested(10)), null);
  const many = latin1(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\n\n".repeat(5_000)}`);
  assert.equal(await faultOf(many), "too_many_parts");
  assert.equal(await faultOf(latin1(`From: a@b.example\r\n\r\n${"x\n".repeat(500_000)}`)), "too_many_parts");
  assert.equal(await faultOf(latin1(`X: ${"a\r\n ".repeat(200_000)}\r\n\r\n`)), "broken");
  const files = Array.from({ length: 101 }, (_, n) => attached(`${n}.pdf`, "application/pdf", samplePdf()));
  assert.equal(await faultOf(mailOf(headOf(), files)), "too_many_parts");
  // A mail within a mail that cannot be read is a file like another.
  const hidden = mailOf(headOf(), [{
    head: ["Content-Type: message/rfc822"],
    body: new TextDecoder("latin1").decode(nested(300)),
  }]);
  assert.deepEqual((await partsOf(hidden)).map(([, type]) => type), ["message/rfc822"]);
});

Deno.test("MimeReader reads in a Worker, and takes no more mails than it has room for", async () => {
  const reader = new MimeReader({ maxWaiting: 2, timeoutMs: 120_000 });
  const raw = mailOf(headOf(), [attached("e.pdf", "application/pdf", samplePdf())]);
  const answers = await Promise.all([reader.read(raw), reader.read(raw), reader.read(raw)]);
  assert.deepEqual(answers.map((mail) => mail.ok ? mail.value.parts.length : mail.refusal), [1, 1, "busy"]);
  const later = await reader.read(raw);
  assert.ok(later.ok);
  assert.deepEqual(later.value.parts[0]!.bytes, samplePdf());
});
