import type { ComponentChildren } from "preact";
import { Status, type StatusTone } from "../../../components/status/Status.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { apiKeysWords } from "../../../domain/i18n/api_keys/api_keys_words.ts";
import { type ApiKey, type KeyState, keyStateAt, RATE_KINDS, type Scope } from "../../../domain/identity/api_key.ts";
import { RATE_LIMITS } from "../../../jobs/ports/rate_limit/rate_limiter.ts";
import { type State, viewerOf } from "../state.ts";

const TONES: Record<KeyState, StatusTone> = { live: "done", expired: "waiting", revoked: "stopped" };

export interface KeyTableProps {
  readonly state: State;
  readonly keys: readonly ApiKey[];
  /** What may be done to a live key, under its word. */
  readonly action?: { readonly head: string; readonly cell: (key: ApiKey) => ComponentChildren } | undefined;
}

/** Keys with what they may do, how fast, until when, and when they were used; never the key itself. */
export function KeyTable({ state, keys, action }: KeyTableProps) {
  const { lang, deps: { store } } = state;
  const words = apiKeysWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  const now = store.now();
  const perMinute = ({ limits = {} }: ApiKey) =>
    RATE_KINDS.map((kind) => `${words.limitKind[kind]} ${formats.integer(limits[kind] ?? RATE_LIMITS[kind])}`).join(" · ");
  return (
    <Table
      caption={words.title}
      rows={keys}
      columns={[
        {
          head: words.name,
          cell: ({ name, hint }) => (
            <>
              {name} <code class="whitespace-nowrap">…{hint}</code>
            </>
          ),
        },
        {
          head: words.state,
          cell: (key) => {
            const keyState = keyStateAt(key, now);
            return <Status tone={TONES[keyState]} word={words.states[keyState]} />;
          },
        },
        { head: words.may, cell: ({ scopes }) => scopes.map((scope) => words.scope[scope as Scope]).join(" · ") },
        { head: words.limits, cell: perMinute },
        { head: words.expires, kind: "time", cell: ({ expiresAt }) => formats.longDate(expiresAt) },
        {
          head: words.lastUsed,
          kind: "time",
          cell: ({ lastUsedAt }) => lastUsedAt === undefined ? words.never : formats.dateTime(lastUsedAt),
        },
        { head: words.createdBy, cell: ({ createdBy }) => createdBy.name },
        ...(action
          ? [{
            head: action.head,
            kind: "action" as const,
            cell: (key: ApiKey) => keyStateAt(key, now) === "live" && action.cell(key),
          }]
          : []),
      ]}
    />
  );
}
