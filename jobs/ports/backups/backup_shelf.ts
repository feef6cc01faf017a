/** Where the files of backups lie. */
export interface BackupShelf {
  has(name: string): Promise<boolean>;
  /** What is written is there under its name when the stream is closed, whole or not at all. */
  write(name: string): Promise<WritableStream<Uint8Array>>;
  /** @throws {Deno.errors.NotFound} when there is none. */
  read(name: string): Promise<ReadableStream<Uint8Array>>;
  remove(name: string): Promise<void>;
}
