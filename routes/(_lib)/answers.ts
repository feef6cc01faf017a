/** Sends the browser to another page of ours after a POST. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}

/** `path` when it stays on this site, else `fallback`: a sign-in never sends anyone elsewhere. */
export function localPath(path: FormDataEntryValue | null, fallback: string): string {
  return typeof path === "string" && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : fallback;
}
