/** Values of a pattern's parameters, or null if the path does not match. Decoded as by `decodeURI`, which leaves `%2F` and the like; one that is
 * not there is "". */
export type Matcher = (pathname: string) => Record<string, string> | null;

const SPECIAL = /[:*{}()?+\\]/;
const TOKEN = /\{\/:(\w+)\}\?|\/:(\w+)\*|:(\w+)(?![?+*(\w])|\*|[^:*{}()?+\\]/y;

/** Whether a pattern is one fixed path. */
export function isStatic(pattern: string): boolean {
  return !SPECIAL.test(pattern);
}

/** Compiles a URLPattern pathname. The forms that file routes and plain patterns produce (`:name`, `:rest*`,
 * `{/:name}?`, `*`) become one regular expression, which is much faster; anything else is left to URLPattern. */
export function compilePattern(pattern: string): Matcher {
  const simple = simpleExpression(pattern);
  if (simple) {
    return (pathname) => {
      const match = simple.expression.exec(pathname);
      return match && decodeAll(simple.names.map((name, index) => [name, match[index + 1]]));
    };
  }
  const full = new URLPattern({ pathname: pattern });
  return (pathname) => {
    const match = full.exec({ pathname });
    return match && decodeAll(Object.entries(match.pathname.groups));
  };
}

function simpleExpression(pattern: string): { expression: RegExp; names: string[] } | null {
  const names: string[] = [];
  let source = "";
  let unnamed = 0;
  TOKEN.lastIndex = 0;
  for (let end = 0; end < pattern.length; end = TOKEN.lastIndex) {
    const token = TOKEN.exec(pattern);
    if (token === null) return null;
    const [text, optional, rest, name] = token;
    if (optional !== undefined) {
      names.push(optional);
      source += "(?:/([^/]+?))?";
    } else if (rest !== undefined) {
      names.push(rest);
      source += "(?:/([^/]+(?:/[^/]+)*))?";
    } else if (name !== undefined) {
      names.push(name);
      source += "([^/]+?)";
    } else if (text === "*") {
      names.push(String(unnamed++));
      source += "(.*)";
    } else {
      source += text.replace(/[.$^|[\]]/, "\\$&");
    }
  }
  return { expression: new RegExp(`^${source}$`), names };
}

function decodeAll(groups: [string, string | undefined][]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value = ""] of groups) params[name] = decode(value, decodeURI);
  return params;
}

/** Percent-decodes a piece of a path; text that is not valid percent-encoding comes back as it is. */
export function decode(text: string, decoder: (text: string) => string = decodeURIComponent): string {
  if (!text.includes("%")) return text;
  try {
    return decoder(text);
  } catch {
    return text;
  }
}
