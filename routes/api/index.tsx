import { page } from "fresh";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { Table } from "../../components/table/Table.tsx";
import { PROBLEMS } from "../../domain/api/problems.ts";
import { RULE_REFUSALS, type RuleRefusalCode } from "../../domain/api/rule_refusals.ts";
import { apiWords } from "../../domain/i18n/api/api_words.ts";
import { problemWords } from "../../domain/i18n/problems/problem_words.ts";
import { ruleRefusalText } from "../../domain/i18n/problems/rule_refusal_words.ts";
import { homeOf } from "../(_lib)/home_of.ts";
import { define } from "../(_lib)/state.ts";
import type { DescribedApi } from "./(_lib)/reference/described.ts";
import { Marked } from "./(_lib)/reference/Marked.tsx";
import { SchemaFields } from "./(_lib)/reference/SchemaFields.tsx";
import { OperationSection } from "./(_lib)/reference/OperationSection.tsx";

const KEY_LINE = "export SYMPHONIA_KEY=sk_live_…";

export const handler = define.handlers({
  async GET({ state: { lang, deps } }) {
    const { publishedDocument } = await import("./(_lib)/reference/published_document.ts");
    // The page reads the parts of the document that it knows; a test compares them.
    const api = publishedDocument(deps.publicUrl).value as unknown as DescribedApi;
    return page({ title: apiWords(lang).title, api });
  },
});

/** The reference of the partner API, made of its published document. */
export default define.page<typeof handler>(({ data: { title, api }, state, url }) => {
  const { lang, session, words: { site } } = state;
  const words = apiWords(lang);
  const { problems } = problemWords(lang);
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation, tag: operation.tags[0] }))
  );
  const door = session === null ? { href: "/sign-in", word: site.signIn } : { href: homeOf(session.viewer), word: site.toPortal };
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf} door={door}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.lead}
        actions={<LinkButton href="/openapi.json">{words.document}</LinkButton>}
      />
      <Section id="start" title={words.start}>
        <ol class="api-steps">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        <pre class="code-block" role="group" tabIndex={0} aria-label={words.example}><code>{KEY_LINE}</code></pre>
        <p class="text-ink-soft">{words.language}</p>
      </Section>
      <Section id="conventions" title={words.conventions}>
        <div lang="en">
          <Marked text={api.info.description} />
        </div>
      </Section>
      <Section id="contents" title={words.contents}>
        <ul class="api-contents" lang="en">
          {operations.map(({ method, path, operation }) => (
            <li>
              <a href={`#${operation.operationId}`}>
                <code>{`${method.toUpperCase()} ${path}`}</code>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {[...new Set(operations.map(({ tag }) => tag))].map((tag) => (
        <Section id={`tag-${tag}`} title={words.tags[tag as keyof typeof words.tags]}>
          <article lang="en">
            {operations.filter((one) =>
              one.tag === tag
            ).map(({ method, path, operation }) => (
              <OperationSection api={api} words={words} method={method} path={path} operation={operation} />
            ))}
          </article>
        </Section>
      ))}
      <Section id="schemas" title={words.schemas}>
        <article lang="en">
          {Object.entries(api.components.schemas).map(([name, schema]) => (
            <section id={`schema-${name}`} class="api-operation" aria-labelledby={`schema-${name}-title`}>
              <h3 id={`schema-${name}-title`}>{name}</h3>
              {schema.description && <Marked text={schema.description} />}
              <SchemaFields caption={name} schema={schema} words={words} />
            </section>
          ))}
        </article>
      </Section>
      <Section id="problems" title={words.problems} lead={words.problemsLead} plain>
        <Table
          caption={words.problems}
          rows={Object.entries(PROBLEMS) as [keyof typeof PROBLEMS, number][]}
          columns={[
            { head: words.code, cell: ([code]) => <code id={code} lang="en">{code}</code> },
            { head: words.status, cell: ([, status]) => status },
            { head: words.text, cell: ([code]) => problems[code].title },
          ]}
        />
      </Section>
      <Section id="rules" title={words.rules} lead={words.rulesLead} plain>
        <Table
          caption={words.rules}
          rows={Object.entries(RULE_REFUSALS) as [RuleRefusalCode, number][]}
          columns={[
            { head: words.code, cell: ([code]) => <code lang="en">{code}</code> },
            { head: words.status, cell: ([, status]) => status },
            { head: words.text, cell: ([code]) => ruleRefusalText(lang, code).replaceAll(/\{\w+\}/g, "…") },
          ]}
        />
      </Section>
    </PublicShell>
  );
});
