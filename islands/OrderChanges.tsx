import { useEffect, useState } from "preact/hooks";
import { Notice } from "../components/layout/Notice.tsx";
import { followChanges } from "./live/changes.ts";

export interface OrderChangesProps {
  orderId: string;
  /** Revision that the page shows. */
  revision: number;
  /** The page itself. */
  page: string;
  words: { readonly changed: string; readonly reload: string };
}

/** Says that the order has changed since the page was made. Nothing is reloaded by itself: what somebody types here stays. */
export function OrderChanges({ orderId, revision, page, words }: OrderChangesProps) {
  const [isOld, setOld] = useState(false);
  useEffect(() => followChanges((change) => setOld((change.revision ?? 0) > revision), orderId), [orderId, revision]);
  return (
    <div role="status">
      {isOld && <Notice tone="info" actions={<a href={page} class="btn btn-secondary">{words.reload}</a>}>{words.changed}
      </Notice>}
    </div>
  );
}
