/** `template` with each `{fact}` replaced by its value; a placeholder without a fact stays as it is, so that a test sees it. */
export function fill(template: string, facts: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => Object.hasOwn(facts, name) ? String(facts[name]) : placeholder,
  );
}
