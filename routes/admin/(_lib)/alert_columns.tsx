import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Status } from "../../../components/status/Status.tsx";
import type { Column } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { alertValue, alertWords } from "../../../domain/i18n/alerts/alerts_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { Alert } from "../../../domain/monitoring/follow_rule.ts";
import { may } from "../../../domain/rights/policy.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";

/** The columns of a list of alerts: of the open ones, with the button by which somebody looks after them; of all, with when they closed. */
export function alertColumns(state: State, listed: "open" | "all"): Column<Alert>[] {
  const words = alertWords(state.lang);
  const { dateTime } = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<Alert>[] = [
    { head: words.rule, cell: ({ rule }) => words.rules[rule].name },
    { head: words.state, cell: (alert) => <AlertState state={state} alert={alert} /> },
    { head: words.opened, kind: "time", cell: ({ openedAt }) => dateTime(openedAt) },
    { head: words.value, kind: "number", cell: ({ rule, value }) => alertValue(state.lang, rule, value) },
    { head: words.worst, kind: "number", cell: ({ rule, worst }) => alertValue(state.lang, rule, worst) },
    { head: words.threshold, kind: "number", cell: ({ rule, threshold }) => alertValue(state.lang, rule, threshold) },
  ];
  if (listed === "all") {
    return [...columns, {
      head: words.closed,
      kind: "time",
      cell: ({ closedAt }) => closedAt === undefined ? "" : dateTime(closedAt),
    }];
  }
  if (!may(viewerOf({ state }), "platform.write")) return columns;
  const acknowledge: Column<Alert> = {
    head: words.acknowledge,
    kind: "action",
    cell: ({ id, acknowledged }) =>
      !acknowledged && (
        <PostButton
          action={`/admin/alerts/${id}/acknowledgement`}
          csrf={state.session?.csrf}
          operationId={newOperationId()}
          size="small"
          icon="check"
        >
          {words.acknowledge}
        </PostButton>
      ),
  };
  return [...columns, acknowledge];
}

function AlertState({ state, alert: { closedAt, acknowledged } }: { state: State; alert: Alert }) {
  const { states, acknowledgedBy } = alertWords(state.lang);
  const { dateTime } = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const tone = closedAt !== undefined ? "done" : acknowledged ? "underway" : "needs-you";
  const word = closedAt !== undefined ? states.closed : acknowledged ? states.acknowledged : states.open;
  return (
    <>
      <Status tone={tone} word={word} />
      {acknowledged && <small>{fill(acknowledgedBy, { name: acknowledged.by.name, at: dateTime(acknowledged.at) })}</small>}
    </>
  );
}
