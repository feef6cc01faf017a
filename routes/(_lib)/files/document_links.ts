import type { DocumentPictures } from "../../../domain/documents/document_pictures.ts";
import type { OrderDocument } from "../../../domain/orders/types.ts";

/** Address of a document of an order: its bytes, and below them everything that shows it. */
export function documentPath(orderId: string, documentId: string): string {
  return `/files/${orderId}/documents/${documentId}`;
}

/** Where a list of an order's documents leads: to the first page of each, shown by its small picture. */
export function documentLinks(
  { order, pictures }: { readonly order: { readonly id: string }; readonly pictures: readonly DocumentPictures[] },
) {
  return {
    hrefOf: ({ id }: OrderDocument) => `${documentPath(order.id, id)}/pages/1`,
    thumbnailOf({ id }: OrderDocument) {
      const drawn = pictures.find(({ documentId }) => documentId === id)?.thumbnail;
      return drawn ? `${documentPath(order.id, id)}/pictures/${drawn.sha256}` : undefined;
    },
  };
}
