import { page } from "fresh";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PostButton } from "../../components/layout/PostButton.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { Status } from "../../components/status/Status.tsx";
import { type Column, Table } from "../../components/table/Table.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { accountWords } from "../../domain/i18n/account/account_words.ts";
import { fill } from "../../domain/i18n/fill.ts";
import type { SecondFactor } from "../../domain/identity/types.ts";
import { listOwnSessions, type OwnSession } from "../../kv/identity/own_sessions.ts";
import { getSecondFactor } from "../../kv/identity/second_factor.ts";
import { browserName } from "../(_lib)/browser_name.ts";
import { newOperationId } from "../(_lib)/operation_id.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";
import { AccountHead } from "./(_components)/AccountHead.tsx";
import { ownSession } from "./(_lib)/own_user.ts";

interface SecurityData {
  readonly title: string;
  readonly factor: Pick<SecondFactor, "createdAt" | "recoveryHashes"> | null;
  readonly sessions: readonly OwnSession[];
}

/** How one's account is entered, and where it is open. */
export const handler = define.handlers({
  async GET({ state }) {
    const { store } = state.deps;
    const session = ownSession(state);
    const [factor, sessions] = await Promise.all([
      getSecondFactor(store.kv, session.viewer.id),
      listOwnSessions(store, session),
    ]);
    const { title } = accountWords(state.lang).security;
    return page<SecurityData>({ title, factor: factor?.value ?? null, sessions });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, factor, sessions } = data as SecurityData;
  const { lang } = state;
  const words = accountWords(lang).security;
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <Section
        id="password"
        title={words.password}
        actions={<LinkButton href="/account/password">{words.changePassword}</LinkButton>}
      >
        <p>{words.passwordText}</p>
      </Section>
      <Section
        id="factor"
        title={words.factor}
        actions={factor === null ? <LinkButton href="/account/second-factor" kind="primary">{words.setUpFactor}</LinkButton> : (
          <>
            <LinkButton href="/account/second-factor/recovery-codes">{words.newRecoveryCodes}</LinkButton>
            <LinkButton href="/account/second-factor/removal" kind="quiet">{words.removeFactor}</LinkButton>
          </>
        )}
      >
        <Status tone={factor ? "done" : "waiting"} word={factor ? words.factorOnWord : words.factorOffWord} />
        <p>{factor === null ? words.factorOff : factorText(state, factor)}</p>
      </Section>
      <Section
        id="sessions"
        title={words.sessions}
        lead={words.sessionsLead}
        actions={sessions.length > 1 && (
          <PostButton
            action="/account/sessions/revocation"
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            icon="log-out"
          >
            {words.endOthers}
          </PostButton>
        )}
        plain
      >
        <Table caption={words.sessions} columns={columnsOf(state)} rows={sessions} />
      </Section>
    </PortalShell>
  );
});

function factorText(state: State, { createdAt, recoveryHashes }: NonNullable<SecurityData["factor"]>): string {
  const date = formatsFor(state.lang, viewerOf({ state }).timeZone).longDate(createdAt);
  return fill(accountWords(state.lang).security.factorOn, { date, count: recoveryHashes.length });
}

function columnsOf(state: State): Column<OwnSession>[] {
  const words = accountWords(state.lang).security;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  return [
    { head: words.browser, cell: ({ origin }) => browserName(state.lang, origin) },
    { head: words.network, cell: ({ origin }) => origin?.network },
    { head: words.organisation, cell: ({ orgName }) => orgName },
    { head: words.openedAt, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
    { head: words.seenAt, kind: "time", cell: ({ seenAt, createdAt }) => formats.dateTime(seenAt ?? createdAt) },
    {
      head: words.endOne,
      kind: "action",
      cell: ({ id, current }) =>
        current ? <Status tone="done" word={words.thisOne} /> : (
          <PostButton
            action={`/account/sessions/${id}/revocation`}
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            size="small"
          >
            {words.endOne}
          </PostButton>
        ),
    },
  ];
}
