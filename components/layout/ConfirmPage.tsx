import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { FormActions } from "../form/FormActions.tsx";
import { Button } from "./Button.tsx";
import { Form, type FormProps } from "./Form.tsx";
import { LinkButton } from "./LinkButton.tsx";
import { PageHead, type PageHeadProps } from "./PageHead.tsx";

export interface ConfirmPageProps
  extends Pick<FormProps, "action" | "csrf" | "operationId" | "files">, Pick<PageHeadProps, "crumbs"> {
  lang: Lang;
  /** The question: "Annuler l’ordre OT-2026-000123 ?" */
  title: string;
  /** What will happen, and who will be told. */
  consequence: ComponentChildren;
  /** The infinitive on the button: "Annuler l’ordre". */
  confirm: string;
  /** Where "back" leads. */
  back: string;
  /** The act cannot be undone (default true). */
  destructive?: boolean | undefined;
  /** Fields, such as the reason. */
  children?: ComponentChildren;
}

/** The page of its own that stands before a destructive act. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { lang, title, consequence, confirm, back, destructive = true, children } = props;
  return (
    <>
      <PageHead lang={lang} title={title} crumbs={props.crumbs} />
      <Form action={props.action} csrf={props.csrf} operationId={props.operationId} files={props.files}>
        <div class="panel prose">{consequence}</div>
        {children}
        <FormActions>
          <Button kind={destructive ? "danger" : "primary"}>{confirm}</Button>
          <LinkButton href={back} kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
