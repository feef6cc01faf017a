/** A response whose headers may be set: the same one, or a copy if its headers are fixed, as those of `Response.redirect()` are. */
export function settable(response: Response): Response {
  try {
    response.headers.delete("X-Settable");
    return response;
  } catch {
    return new Response(response.body, response);
  }
}
