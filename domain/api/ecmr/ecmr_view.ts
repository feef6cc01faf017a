import { noteNumber } from "../../notes/note_number.ts";
import type { FollowUp, Note, NoteContent, NoteLine, NotePlace, NoteVersion } from "../../notes/types.ts";
import { textOfInstant } from "../fields.ts";
import { ecmrIdOf } from "./ecmr_id.ts";
import type { ECMR_STATUSES, EcmrView } from "./ecmr_schema.ts";

/** A note as partners read it. `content` is what it says now, `verificationUrl` its public page. */
export function ecmrView(
  note: Note,
  content: NoteContent,
  versions: readonly NoteVersion[],
  verificationUrl: string,
): EcmrView {
  return {
    ecmrId: ecmrIdOf(note),
    orderId: note.orderId,
    orderNumber: note.orderNumber,
    number: noteNumber(note),
    kind: note.kind,
    status: statusOf(note),
    verificationUrl,
    versionCount: note.versionCount,
    headHash: note.headHash,
    sender: content.sender,
    consignee: content.consignee,
    carrier: content.carrier,
    takingOver: placeView(content.takingOverPlace, content.loading),
    delivery: placeView(content.deliveryPlace, content.unloading),
    goods: content.goods.map(lineView),
    instructions: [...content.senderInstructions],
    attachedDocuments: [...content.attachedDocuments],
    signatures: versions.flatMap(signatureView),
    impossibleSignatures: versions.flatMap(({ n, impossible }) =>
      impossible === null
        ? []
        : [{ version: n, role: impossible.role, reason: impossible.reason, recordedAt: textOfInstant(impossible.serverAt) }]
    ),
  };
}

function statusOf({ consigneeSigned, carrierSigned, versionCount }: Note): (typeof ECMR_STATUSES)[number] {
  return consigneeSigned ? "delivered" : carrierSigned ? "taken_over" : versionCount > 0 ? "issued" : "draft";
}

function placeView({ name, address, timeZone, wanted }: NotePlace, { arrived, handled, departed }: FollowUp) {
  return {
    name,
    address,
    timeZone,
    from: textOfInstant(wanted.from),
    to: textOfInstant(wanted.to),
    ...arrived && { arrivedAt: textOfInstant(arrived.deviceAt) },
    ...handled && { handledAt: textOfInstant(handled.deviceAt) },
    ...departed && { departedAt: textOfInstant(departed.deviceAt) },
  };
}

function lineView(line: NoteLine) {
  const { goodsNature, marksNumbers, packingMethod, packageCount, palletCount, grossWeightGrams } = line;
  const { volumeDm3, loadingLengthMm, adr, loaded, delivered } = line;
  return {
    description: goodsNature,
    ...marksNumbers && { marks: marksNumbers },
    packaging: packingMethod,
    packages: packageCount,
    pallets: palletCount,
    grossWeightGrams,
    ...volumeDm3 !== undefined && { volumeDm3 },
    ...loadingLengthMm !== undefined && { loadingLengthMm },
    ...adr && { unNumber: adr.unNumber },
    ...loaded && { loaded },
    ...delivered && { delivered },
  };
}

function signatureView({ n, signature, reservations }: NoteVersion): EcmrView["signatures"] {
  if (signature === null) return [];
  const { role, name, method, attestedBy, place, deviceAt, serverAt, contentChanged } = signature;
  return [{
    version: n,
    role,
    name,
    method,
    ...attestedBy && { attestedBy },
    place,
    signedAt: textOfInstant(deviceAt),
    recordedAt: textOfInstant(serverAt),
    contentChanged,
    reservations: reservations.map(({ text }) => text),
  }];
}
