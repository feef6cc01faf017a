import { compilePattern, isStatic, type Matcher } from "./pattern.ts";
import type { Method } from "./types.ts";

class Entry<T> {
  readonly byMethod: Map<Method, T>;
  readonly matches: Matcher;
  #given: string;
  #pattern: string | undefined;

  constructor(pattern: string, method: Method, target: T) {
    this.#given = pattern;
    this.byMethod = new Map([[method, target]]);
    this.matches = compilePattern(pattern);
  }

  /** As URLPattern writes it; made when it is first asked for, since URLPattern is slow. */
  get pattern(): string {
    return this.#pattern ??= isStatic(this.#given) ? this.#given : new URLPattern({ pathname: this.#given }).pathname;
  }
}

/** Outcome of a look-up: `target` is null if the method is not answered, `pattern` is null if the path is unknown. */
export interface Match<T> {
  target: T | null;
  pattern: string | null;
  params: Record<string, string>;
  /** What is registered for the methods that the path does answer. */
  others: ReadonlyMap<Method, T>;
}

/** Finds what is registered for a method and a path: fixed paths first, through a map, with or without a slash at the end, then patterns as they
 * were added. */
export class Router<T> {
  #fixed = new Map<string, Entry<T>>();
  #patterns: Entry<T>[] = [];
  #byPattern = new Map<string, Entry<T>>();

  add(method: Method, pattern: string, target: T): void {
    const known = this.#byPattern.get(pattern)?.byMethod;
    if (known?.has(method)) return; // the first one given counts
    if (known) return void known.set(method, target);
    const entry = new Entry(pattern, method, target);
    this.#byPattern.set(pattern, entry);
    if (isStatic(pattern)) this.#fixed.set(pattern, entry);
    else this.#patterns.push(entry);
  }

  match(method: string, pathname: string): Match<T> {
    const fixed = this.#fixed.get(pathname) ?? this.#fixed.get(otherEnding(pathname));
    if (fixed) return found(fixed, method, {});

    let refused: Match<T> | null = null;
    for (const entry of this.#patterns) {
      const params = entry.matches(pathname);
      if (!params) continue;
      const match = found(entry, method, params);
      if (match.target !== null) return match;
      if (refused === null) refused = match;
      else refused.others = new Map([...match.others, ...refused.others]);
    }
    return refused ?? { target: null, pattern: null, params: {}, others: new Map() };
  }
}

/** A path with a slash at its end without it, another one with it. */
function otherEnding(pathname: string): string {
  return pathname.endsWith("/") ? pathname.slice(0, -1) : `${pathname}/`;
}

function found<T>(entry: Entry<T>, method: string, params: Record<string, string>): Match<T> {
  const { byMethod, pattern } = entry;
  const target = byMethod.get(method as Method) ?? (method === "HEAD" ? byMethod.get("GET") : undefined) ?? null;
  return { target, pattern, params, others: byMethod };
}
