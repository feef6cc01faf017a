import type { ComponentChildren } from "preact";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { Icon } from "./Icon.tsx";

export interface FileLink {
  href: string;
  name: string;
  sizeBytes: number;
  /** Address of a small picture of it. */
  thumbnail?: string | undefined;
  /** What the file is: "Photo". */
  kind?: string;
  /** Who added it, and when. */
  note?: string;
  /** What can be done with it, below. */
  actions?: ComponentChildren;
}

/** Files that were uploaded, each a link to the whole. What is shown small is a picture that was made of it, never the file: that tells where it was taken. */
export function FileLinks({ lang, files }: { lang: Lang; files: readonly FileLink[] }) {
  const { fileSize } = formatsFor(lang);
  return (
    <ul class="documents">
      {files.map(({ href, name, sizeBytes, thumbnail, kind, note, actions }) => (
        <li>
          <a href={href} class="document">
            {thumbnail ? <img src={thumbnail} alt="" loading="lazy" width="160" height="120" /> : <Icon name="file-text" />}
            {kind && <b>{kind}</b>}
            <span>{name}</span>
            <small>{fileSize(sizeBytes)}</small>
            {note && <small>{note}</small>}
          </a>
          {actions && <div class="document-actions">{actions}</div>}
        </li>
      ))}
    </ul>
  );
}
