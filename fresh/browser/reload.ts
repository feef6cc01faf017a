/** Reloads the page once the development server has come back with another build. */
let revision: string | null = null;
new EventSource("/_fresh/alive").addEventListener("message", (event) => {
  revision ??= event.data;
  if (event.data !== revision) location.reload();
});
