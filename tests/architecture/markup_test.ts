import assert from "node:assert/strict";
import { isTest, sourceFiles } from "./source_files.ts";

const files = (await sourceFiles(["routes", "components", "islands", "fresh"]))
  .filter((file) => file.path.endsWith(".tsx") && !isTest(file));
const ours = files.filter(({ path }) => !path.startsWith("fresh/"));

/** What a screen may say in every language: the product, its firm, units and symbols. */
const SAME_EVERYWHERE = new Set([
  "SYMPHONI.A",
  "SYMPHONI.A, RT Technologie",
  "kg",
  "m",
  "m³",
  "t",
  "km",
  "ADR",
  "e-CMR",
  "PDF",
  "CSV",
  "KV",
  "h",
  "UN",
  "SSCC",
]);

const hasWords = (text: string): boolean =>
  /\p{L}{2,}/u.test(text) && !SAME_EVERYWHERE.has(text.replace(/^[\s·:,]+|[\s·:,]+$/g, ""));

/** Attributes that people read or hear. */
const SPOKEN = new Set(["title", "label", "aria-label", "placeholder", "alt", "hint", "caption", "summary", "lead", "legend"]);

type Visitor = (say: (node: Deno.lint.Node, what: string) => void) => Deno.lint.LintVisitor;

/** Lets `visitor` walk the syntax tree of each file; gives "path:line what" for each node that it reports. */
function reported(among: typeof files, visitor: Visitor): string[] {
  const rule: Deno.lint.Rule = { create: (context) => visitor((node, message) => context.report({ node, message })) };
  return among.flatMap(({ path, text }) =>
    Deno.lint.runPlugin({ name: "markup", rules: { rule } }, path, text)
      .map(({ message, range }) => `${path}:${text.slice(0, range[0]).split("\n").length} ${message}`)
  );
}

/** Strings that an expression among the children of an element may come out as. */
function shown(expression: Deno.lint.Node | null): string[] {
  switch (expression?.type) {
    case "Literal":
      return typeof expression.value === "string" ? [expression.value] : [];
    case "TemplateLiteral":
      return expression.quasis.map((quasi) => quasi.cooked);
    case "ConditionalExpression":
      return [...shown(expression.consequent), ...shown(expression.alternate)];
    case "LogicalExpression":
      return [...shown(expression.left), ...shown(expression.right)];
    default:
      return [];
  }
}

Deno.test("every text on screen comes from a catalogue", () => {
  const texts = reported(ours, (say) => ({
    JSXText: (node) => void (hasWords(node.value) && say(node, node.value.trim())),
    JSXExpressionContainer(node) {
      if (node.parent.type === "JSXAttribute") return;
      for (const text of shown(node.expression).filter(hasWords)) say(node, text);
    },
    JSXAttribute(node) {
      if (node.name.type !== "JSXIdentifier" || !SPOKEN.has(node.name.name)) return;
      const given = node.value?.type === "JSXExpressionContainer" ? node.value.expression : node.value;
      for (const text of shown(given).filter(hasWords)) say(node, `${node.name.name}: ${text}`);
    },
  }));
  assert.deepEqual(texts, []);
});

const UNSAFE = new Set(["style", "dangerouslySetInnerHTML"]);
/** Puts back the rows that it rendered itself and kept. */
const KEEPS_ITS_OWN = "components/kept/Kept.tsx";

Deno.test("no element carries a style, inline code or raw HTML", () => {
  const inline = reported(files.filter(({ path }) => path !== KEEPS_ITS_OWN), (say) => ({
    JSXAttribute(node) {
      if (node.name.type === "JSXIdentifier" && UNSAFE.has(node.name.name)) {
        say(node, node.name.name);
      }
    },
    JSXOpeningElement(node) {
      if (node.name.type !== "JSXIdentifier") return;
      const names = node.attributes.flatMap((one) => one.type === "JSXAttribute" ? [one.name.name] : []);
      if (node.name.name === "style" || (node.name.name === "script" && !names.includes("src"))) say(node, node.name.name);
    },
  }));
  assert.deepEqual(inline, []);
});

Deno.test("only islands listen to events or keep state: the rest is rendered once, by the server", () => {
  const lively = reported(ours.filter(({ path }) => !path.startsWith("islands/")), (say) => ({
    JSXAttribute(node) {
      if (node.name.type === "JSXIdentifier" && /^on[A-Z]/.test(node.name.name)) say(node, node.name.name);
    },
    ImportDeclaration(node) {
      if (node.importKind !== "type" && /^(preact\/hooks|@preact\/signals)$/.test(node.source.value)) {
        say(node, node.source.value);
      }
    },
  }));
  assert.deepEqual(lively, []);
});

Deno.test("forms that change something are sent by POST through Form or PostButton", () => {
  const bare = reported(ours.filter(({ path }) => path.startsWith("routes/")), (say) => ({
    JSXOpeningElement(node) {
      if (node.name.type !== "JSXIdentifier" || node.name.name !== "form") return;
      const method = node.attributes.find((one) => one.type === "JSXAttribute" && one.name.name === "method");
      if (method?.type === "JSXAttribute" && method.value?.type === "Literal" && /post/i.test(String(method.value.value))) {
        say(node, "form");
      }
    },
  }));
  assert.deepEqual(bare, []);
});
