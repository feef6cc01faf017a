import { ORIGIN, type TestApp } from "./app.ts";

/** A browser without JavaScript: keeps cookies, follows redirects, sends the forms that a page holds. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();
  /** The page it is on, with the last answer's HTML. */
  path = "/";
  html = "";
  status = 0;

  constructor(readonly app: TestApp) {}

  /** Puts a cookie into the jar, as a sign-in would. */
  keep(name: string, value: string): this {
    this.#cookies.set(name, value);
    return this;
  }

  /** Opens an address and follows redirects; gives the last answer (its body is in `html`). */
  async open(path: string, headers: HeadersInit = {}): Promise<Response> {
    return await this.#settle(path, await this.send(path, { headers }));
  }

  /** Sends a form of the present page: its hidden fields, with `fields` on top. The form is found by its action or by that of a button. */
  async submit(action: string, fields: Record<string, string | Blob | readonly (string | Blob)[]> = {}): Promise<Response> {
    const form = new FormData();
    for (const [name, value] of Object.entries(this.hiddenFields(action))) form.set(name, value);
    for (const [name, value] of Object.entries(fields)) {
      form.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) form.append(name, one as string);
    }
    return await this.#settle(action, await this.send(action, { method: "POST", body: form, headers: { origin: ORIGIN } }));
  }

  /** One request with this browser's cookies, redirects not followed. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set("cookie", [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await this.app.fetch(new Request(ORIGIN + path, { ...init, headers, redirect: "manual" }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(";", 1)[0]!.split("=") as [string, string];
      if (/max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** The hidden fields of the form that posts to `action`, by itself or by one of its buttons, as the server gave them. */
  hiddenFields(action: string): Record<string, string> {
    const form = [...this.html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([text]) => text)
      .find((text) => [...text.matchAll(/\b(?:form)?action="([^"]*)"/g)].some(([, target]) => unescape(target!) === action));
    if (form === undefined) throw new Error(`no form posts to ${action} on ${this.path}`);
    const inputs = [...form.matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g)].map(([text]) => text);
    return Object.fromEntries(inputs.map((text) => [attribute(text, "name"), attribute(text, "value")]));
  }

  async #settle(path: string, response: Response): Promise<Response> {
    let at = path;
    let answer = response;
    for (let hops = 0; hops < 5 && answer.status >= 300 && answer.status < 400 && answer.headers.has("location"); hops++) {
      await answer.body?.cancel();
      at = answer.headers.get("location")!;
      answer = await this.send(at);
    }
    this.path = at;
    this.status = answer.status;
    const text = /html|json|text/.test(answer.headers.get("content-type") ?? "") ? await answer.clone().text() : "";
    // As a browser shows it: lists write characters beyond Latin-1 by their number.
    this.html = text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    return answer;
  }
}

function attribute(tag: string, name: string): string {
  return unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

/** Text of a page as people read it. */
export function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll(
    "&amp;",
    "&",
  );
}
