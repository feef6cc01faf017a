/** @throws where the product refused a step of the story. */
export function expectOk(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}
