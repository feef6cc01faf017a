import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { Icon } from "./Icon.tsx";

export interface FileLink {
  href: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  /** What the file is: "Photo". */
  kind?: string;
  /** Who added it, and when. */
  note?: string;
}

/** Files that were uploaded, photos shown small, each a link to the whole. */
export function FileLinks({ lang, files }: { lang: Lang; files: readonly FileLink[] }) {
  const { fileSize } = formatsFor(lang);
  return (
    <ul class="documents">
      {files.map(({ href, name, mediaType, sizeBytes, kind, note }) => (
        <li>
          <a href={href} class="document">
            {mediaType.startsWith("image/")
              ? <img src={href} alt="" loading="lazy" width="160" height="120" />
              : <Icon name="file-text" />}
            {kind && <b>{kind}</b>}
            <span>{name}</span>
            <small>{fileSize(sizeBytes)}</small>
            {note && <small>{note}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}
