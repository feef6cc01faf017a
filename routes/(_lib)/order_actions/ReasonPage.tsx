import type { ComponentChildren } from "preact";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import type { FieldProps } from "../../../components/form/Field.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { errorOf } from "../form_answer.ts";
import { PortalShell } from "../PortalShell.tsx";
import type { State } from "../state.ts";
import type { ActView } from "./act_form.ts";
import { orderCrumbs, orderPathOf } from "./order_crumbs.ts";

export interface ReasonPageProps {
  state: State;
  url: URL;
  view: ActView;
  /** The order's page, where the act's own is not right below it. */
  back?: string;
  /** What will happen. */
  consequence: string;
  words: { readonly confirm: string; readonly reason: string; readonly reasonHint: string };
  /** The field of the reason, made from what binds it to the form. */
  children: (reason: FieldProps & { value: string | undefined }) => ComponentChildren;
}

/** The page that stands before an act which ends something for somebody else, and asks why. */
export function ReasonPage(props: ReasonPageProps) {
  const { state, url, view: { title, order, form }, back = orderPathOf(url), consequence, words, children } = props;
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={state.lang} errors={form.errors} />
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={orderCrumbs(state, back, order.number)}
        consequence={<p>{consequence}</p>}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={form.operationId}
        confirm={words.confirm}
        back={back}
      >
        <HiddenField name="revision" value={String(order.revision)} />
        {children({
          lang: state.lang,
          name: "reason",
          label: words.reason,
          hint: words.reasonHint,
          value: form.values.reason,
          error: errorOf(form, "reason"),
        })}
      </ConfirmPage>
    </PortalShell>
  );
}
