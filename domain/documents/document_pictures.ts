/** A picture that was made of a document; its bytes, a JPEG, are a blob under `sha256`. */
export interface StoredPicture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of one document of an order. What could not be drawn has none. */
export interface DocumentPictures {
  readonly orderId: string;
  readonly documentId: string;
  /** Of the bytes that they were made from. */
  readonly sha256: string;
  readonly thumbnail: StoredPicture | null;
  /** A place for each page. */
  readonly pages: readonly (StoredPicture | null)[];
}

/** Type of all of them. */
export const PICTURE_TYPE = "image/jpeg";
