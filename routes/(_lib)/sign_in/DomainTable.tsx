import type { ComponentChildren } from "preact";
import { Status } from "../../../components/status/Status.tsx";
import { Table } from "../../../components/table/Table.tsx";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { singleSignOnWords } from "../../../domain/i18n/single_sign_on/single_sign_on_words.ts";
import type { EmailDomain } from "../../../domain/identity/single_sign_on.ts";

/** The e-mail domains of an organisation, each with its state; `confirm` draws the button of one that waits. */
export function DomainTable({ lang, domains, confirm }: {
  readonly lang: Lang;
  readonly domains: readonly EmailDomain[];
  readonly confirm?: (name: string) => ComponentChildren;
}) {
  const words = singleSignOnWords(lang);
  const state = ({ confirmedAt }: EmailDomain) =>
    confirmedAt === undefined ? <Status tone="waiting" word={words.waiting} /> : <Status tone="done" word={words.confirmed} />;
  return (
    <Table
      caption={words.domainsTitle}
      rows={domains}
      columns={[
        { head: words.domain, cell: ({ name }) => name },
        { head: words.state, cell: state },
        ...confirm
          ? [{
            head: words.confirm,
            kind: "action" as const,
            cell: ({ name, confirmedAt }: EmailDomain) => confirmedAt === undefined && confirm(name),
          }]
          : [],
      ]}
    />
  );
}
