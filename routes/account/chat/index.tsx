import { HttpError, page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { chatForm } from "../../../domain/chat/chat_form.ts";
import { chatFault, type ChatWebhook, DEFAULT_CHAT_GROUPS, shownUrlOf } from "../../../domain/chat/chat_webhook.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import { notificationsWords } from "../../../domain/i18n/notifications/notifications_words.ts";
import { TOOL_NAMES } from "../../../domain/i18n/channels/tool_names.ts";
import { addChatWebhook, listChatWebhooks } from "../../../kv/chat/chat_webhooks.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, type State, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";
import { ChatForm } from "./(_components)/ChatForm.tsx";

interface ChatData {
  readonly title: string;
  readonly webhooks: readonly ChatWebhook[];
  readonly form: FormView;
}

const BLANK = Object.fromEntries(DEFAULT_CHAT_GROUPS.map((group) => [`groups.${group}`, "on"]));

/** The channels that the organisation's news is posted to; POST adds one. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(BLANK), 200),

  async POST(ctx) {
    const { state } = ctx;
    const { store, ports: { secrets, outgoing } } = state.deps;
    const parsed = parseForm(chatForm, state.form);
    if (!parsed.ok) return await show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const { tool, name, url, groups } = parsed.value;
    const { chatFaults } = channelsWords(state.lang);
    const refuse = (error: FormView["errors"][number]) =>
      show(ctx, { ...freshForm(typedValues(state.form)), errors: [error] }, 422);
    const fault = chatFault(tool, url, outgoing.allowPrivate);
    if (fault !== null) return await refuse({ name: "url", message: chatFaults[fault] });
    const content = { tool, name, groups, sealedUrl: await secrets.seal(url), shownUrl: shownUrlOf(url) };
    const added = await addChatWebhook(store, viewerOf(ctx), content, operationOf(ctx));
    if (added.ok) return seeOther("/account/chat?done=created");
    if (added.refusal === "operation_reused") throw new HttpError(409);
    return await refuse({ message: chatFaults[added.refusal] });
  },
});

async function show(ctx: RequestContext, form: FormView, status: number) {
  const { lang, deps: { store } } = ctx.state;
  const webhooks = await listChatWebhooks(store.kv, viewerOf(ctx).orgId);
  return page<ChatData>({ title: channelsWords(lang).chat.title, webhooks, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhooks, form } = data as ChatData;
  const { lang } = state;
  const { chat: words } = channelsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <Section id="channels" title={words.list} plain>
        {webhooks.length === 0
          ? <EmptyState icon="send" title={words.empty}>{words.emptyText}</EmptyState>
          : <Table caption={words.list} rows={webhooks} columns={columnsOf(state)} />}
      </Section>
      <Section id="add" title={words.addTitle}>
        <ChatForm state={state} form={form} />
      </Section>
    </PortalShell>
  );
});

function columnsOf(state: State): Column<ChatWebhook>[] {
  const { chat: words } = channelsWords(state.lang);
  const { groups: names } = notificationsWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const button = (id: string, act: "test" | "removal") => ({
    action: `/account/chat/${id}/${act}`,
    csrf: state.session?.csrf,
    operationId: newOperationId(),
    kind: "quiet" as const,
    size: "small" as const,
  });
  return [
    {
      head: words.name,
      cell: ({ name, tool, shownUrl }) => (
        <>
          {name}
          <small>{`${TOOL_NAMES[tool]}, ${shownUrl}`}</small>
        </>
      ),
    },
    {
      head: words.groups,
      cell: ({ groups }) => <span class="whitespace-normal">{groups.map((group) => names[group].title).join(", ")}</span>,
    },
    { head: words.state, cell: (webhook) => <Status {...statusOf(state, webhook)} /> },
    {
      head: words.takenAt,
      kind: "time",
      cell: ({ takenAt }) => takenAt === undefined ? words.never : formats.dateTime(takenAt),
    },
    {
      head: words.test,
      kind: "action",
      cell: ({ id }) => <PostButton {...button(id, "test")} icon="send">{words.test}</PostButton>,
    },
    {
      head: words.remove,
      kind: "action",
      cell: ({ id }) => <PostButton {...button(id, "removal")} icon="trash-2">{words.remove}</PostButton>,
    },
  ];
}

function statusOf({ lang }: State, { pausedAt, failing }: ChatWebhook) {
  const { chat: words } = channelsWords(lang);
  if (pausedAt !== undefined) return { tone: "needs-you", word: words.paused } as const;
  if (failing !== undefined) return { tone: "waiting", word: words.failing(failing.count) } as const;
  return { tone: "done", word: words.works } as const;
}
