/*
 * Lets a driver open the day's pages without network. Pages come from the network while it answers within a moment, else from what was kept on
 * this phone; each driver has a cache of its own, and only pages that name the same driver go in. Nothing that was posted is kept or answered here.
 */

const PREFIX = "driver-";
const WAIT_MS = 4_000;
const ASSET = /^\/(_fresh\/js\/|fonts\/|styles\.css|icons\.svg|chevron\.svg|favicon|manifest|icon-)/;
/** Drawings that pages and styles name by a part of them. */
const DRAWINGS = ["/icons.svg", "/chevron.svg"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (isPage(pathname)) event.respondWith(answerPage(event));
  else if (ASSET.test(pathname)) event.respondWith(answerAsset(event));
});

/** Whose pages are being kept; null after a sign-out, which also ends a keeping that is under way. */
let keeping = null;

self.addEventListener("message", (event) => {
  const { driverId, pages } = event.data;
  keeping = driverId;
  const work = driverId === null ? forgetAll() : keepAll(driverId, pages.filter(isPage));
  event.waitUntil(work.catch(() => {}).then(() => event.ports[0]?.postMessage("done")));
});

async function forgetAll() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

function isPage(pathname) {
  return pathname === "/driver" || pathname.startsWith("/driver/stops/");
}

async function answerPage(event) {
  const { request } = event;
  const fromNetwork = fetch(request);
  event.waitUntil(fromNetwork.then((response) => keepPage(request.url, response.clone()), () => {}));
  const kept = await caches.match(request.url, { ignoreVary: true });
  if (kept === undefined) return await fromNetwork;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), WAIT_MS));
  return await Promise.race([fromNetwork.catch(() => kept), late]);
}

async function answerAsset({ request }) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request.url, { ignoreVary: true });
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** Keeps a page in its driver's cache; what was kept for another driver goes. False when it is no page of a driver. */
async function keepPage(url, response) {
  const driver = response.headers.get("x-driver");
  if (!driver || !response.ok || response.redirected) return false;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== PREFIX + driver) await caches.delete(name);
  await (await caches.open(PREFIX + driver)).put(url, response);
  return true;
}

/** Keeps pages, each after all that it needs to look and work as it does: a page that is kept is whole. */
async function keepAll(driverId, pages) {
  const cache = await caches.open(PREFIX + driverId);
  for (const drawing of DRAWINGS) await keepAsset(cache, drawing);
  for (const path of pages) {
    const response = await fetch(path, { cache: "no-store" });
    const html = await response.clone().text();
    if (response.headers.get("x-driver") !== driverId || keeping !== driverId) return;
    for (const [, address] of html.matchAll(/["'](\/(?:_fresh\/js\/|styles\.css|favicon|manifest)[^"'\\\s]*)["']/g)) {
      await keepAsset(cache, address.replaceAll("&amp;", "&"));
    }
    if (keeping !== driverId) return;
    await keepPage(new URL(path, self.location).href, response);
  }
}

async function keepAsset(cache, address) {
  if (await cache.match(address)) return;
  const response = await fetch(address);
  if (!response.ok) return;
  await cache.put(address, response.clone());
  if (!address.startsWith("/styles.css")) return;
  for (const [, font] of (await response.text()).matchAll(/url\(["']?(\/fonts\/[^"')]+)/g)) await keepAsset(cache, font);
}
