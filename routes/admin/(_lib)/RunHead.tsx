import type { IconName } from "../../../components/layout/icon_names.ts";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import type { State } from "../../(_lib)/state.ts";

interface Props {
  readonly state: State;
  /** Of the page, which also takes the POST. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** What the button says; null where there is nothing to start, or not by this viewer. */
  readonly start: string | null;
  readonly icon: IconName;
}

/** The head of a page about a piece of work that a job does: it can be looked at again, and started. */
export function RunHead({ state, path, title, lead, start, icon }: Props) {
  return (
    <PageHead
      lang={state.lang}
      title={title}
      lead={lead}
      actions={
        <>
          <LinkButton href={path} kind="quiet" icon="refresh-cw">{adminWords(state.lang).refresh}</LinkButton>
          {start !== null && (
            <PostButton action={path} csrf={state.session?.csrf} operationId={newOperationId()} kind="primary" icon={icon}>
              {start}
            </PostButton>
          )}
        </>
      }
    />
  );
}
