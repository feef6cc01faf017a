/** An S3-compatible store: AWS, MinIO, Ceph, OVH, Scaleway, R2. */
export interface S3Settings {
  /** Its origin; no slash at the end. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Browsers are sent to the store for their downloads; otherwise they are streamed through. */
  readonly linksDownloads: boolean;
  /** Storage class for what is rarely read and still read at once, such as "GLACIER_IR"; null where the store has none. */
  readonly archiveClass: string | null;
}
