import { useEffect, useState } from "preact/hooks";
import { UnreadBadge } from "../components/layout/UnreadBadge.tsx";
import { followChanges } from "./live/changes.ts";

export interface BellProps {
  count: number;
  /** The count in words. */
  words: string;
}

/** The count beside the bell, kept as it is now. Without JavaScript: as it was when the page was made. */
export function Bell(props: BellProps) {
  const [now, setNow] = useState(props);
  useEffect(() => followChanges(({ unseen, unseenWords }) => setNow({ count: unseen, words: unseenWords })), []);
  return <UnreadBadge count={now.count} words={now.words} />;
}
