const PATIENCE_MS = 2_000;

/** Has the worker keep a driver's pages on this phone, with all that they need, for the time without network. It goes on when this page is left. */
export async function keepPages(driverId: string, pages: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ driverId, pages });
}

/** Has the worker forget the pages kept on this phone; done when it says so, or when it takes too long. */
export async function forgetPages(): Promise<void> {
  const worker = (await navigator.serviceWorker.getRegistration("/driver"))?.active;
  if (!worker) return;
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    setTimeout(resolve, PATIENCE_MS);
    worker.postMessage({ driverId: null, pages: [] }, [port2]);
  });
}
