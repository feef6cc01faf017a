import { createHash } from "node:crypto";
import type { Bytes, ByteStore } from "../../../kv/blobs/byte_store.ts";
import type { S3Client } from "./s3_client.ts";
import { withinPauses } from "./within_pauses.ts";

/** Larger copies are sent in parts. S3 takes no part but the last under 5 MiB. */
const PART_BYTES = 8 * 1024 * 1024;
/** Requests for one copy whose answers broke off: each goes on where the one before ended. */
const MOST_ANSWERS = 3;

/** An S3-compatible store: each copy is an object named by its place. */
export class S3Store implements ByteStore {
  readonly name = "s3";
  readonly partBytes = PART_BYTES;
  readonly #client: S3Client;

  constructor(client: S3Client) {
    this.#client = client;
  }

  async write(place: string, parts: AsyncIterable<Bytes>): Promise<void> {
    const rest = parts[Symbol.asyncIterator]();
    const first = await rest.next();
    const bytes: Bytes = first.done ? new Uint8Array() : first.value;
    if (bytes.length < PART_BYTES) await this.#put({ place }, bytes);
    else await this.#writeParts(place, bytes, rest);
  }

  async *read(place: string, sizeBytes: number): AsyncGenerator<Bytes> {
    let readBytes = 0;
    for (let answers = 1;; answers++) {
      const headers: Record<string, string> = readBytes === 0 ? {} : { range: `bytes=${readBytes}-` };
      const response = await this.#client.send({ method: "GET", place, headers });
      if (readBytes > 0 && response.status !== 206) throw new Error(`${place}: the store does not go on where it broke off`);
      try {
        for await (const bytes of withinPauses(response.body!, this.#client.pauseMs)) {
          readBytes += bytes.length;
          yield bytes;
        }
        return;
      } catch (error) {
        if (answers === MOST_ANSWERS || readBytes >= sizeBytes) throw error;
      }
    }
  }

  async remove(place: string): Promise<void> {
    await discard(await this.#client.send({ method: "DELETE", place }));
    const unfinished = await this.#client.text({ method: "GET", query: { uploads: "", prefix: place } });
    for (const [, uploadId] of unfinished.matchAll(/<UploadId>([^<]+)<\/UploadId>/g)) await this.#abort(place, uploadId!);
  }

  /** Puts the object at a place into `storageClass`, where it is read as before. */
  async archive(place: string, bucket: string, storageClass: string): Promise<void> {
    const headers = { "x-amz-copy-source": `/${bucket}/${place}`, "x-amz-storage-class": storageClass };
    await this.#client.text({ method: "PUT", place, headers });
  }

  async #writeParts(place: string, first: Bytes, rest: AsyncIterator<Bytes>): Promise<void> {
    const headers = { "x-amz-checksum-algorithm": "SHA256" };
    const begun = await this.#client.text({ method: "POST", place, query: { uploads: "" }, headers });
    const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(begun)?.[1];
    if (uploadId === undefined) throw new Error(`${place}: the store names no upload`);
    try {
      const sent: string[] = [];
      for (let next: IteratorResult<Bytes> = { value: first }; !next.done; next = await rest.next()) {
        const partNumber = sent.length + 1;
        const { etag, checksum } = await this.#put({ place, query: { partNumber: String(partNumber), uploadId } }, next.value);
        sent.push(
          `<Part><PartNumber>${partNumber}</PartNumber><ETag>${etag}</ETag><ChecksumSHA256>${checksum}</ChecksumSHA256></Part>`,
        );
      }
      const body = `<CompleteMultipartUpload>${sent.join("")}</CompleteMultipartUpload>`;
      await this.#client.text({ method: "POST", place, query: { uploadId }, body });
    } catch (error) {
      // Where this fails too, the copy is loose, and `remove` finds what is left of it.
      await this.#abort(place, uploadId).catch(() => {});
      throw error;
    }
  }

  /** Sends bytes with their checksum, which the store compares with what arrived, and tells again. */
  async #put(
    to: { readonly place: string; readonly query?: Record<string, string> },
    body: Bytes,
  ): Promise<{ readonly etag: string; readonly checksum: string }> {
    const checksum = createHash("sha256").update(body).digest("base64");
    const response = await this.#client.send({ method: "PUT", ...to, body, headers: { "x-amz-checksum-sha256": checksum } });
    await discard(response);
    const told = response.headers.get("x-amz-checksum-sha256");
    if (told !== null && told !== checksum) throw new Error(`${to.place}: the store has other bytes than it was sent`);
    return { etag: response.headers.get("etag") ?? "", checksum };
  }

  async #abort(place: string, uploadId: string): Promise<void> {
    await discard(await this.#client.send({ method: "DELETE", place, query: { uploadId } }));
  }
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}
