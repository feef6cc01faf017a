/** Who is signed in on this phone, with the form token of the session. */
export interface PhoneSession {
  readonly signedIn: boolean;
  readonly csrf: string | null;
  readonly driverId: string | null;
}

const ADDRESS = "/driver/session";
const headers = { accept: "application/json" };

/** The session of this phone; renews one that has ended, where the phone may. Null: a new link is needed. Throws without network. */
export async function openSession(): Promise<PhoneSession | null> {
  const session = await read(await fetch(ADDRESS, { headers, cache: "no-store" }));
  return session?.signedIn ? session : await read(await fetch(ADDRESS, { method: "POST", body: new URLSearchParams(), headers }));
}

/** A busy server is as good as no network; what it refuses is an answer. */
async function read(response: Response): Promise<PhoneSession | null> {
  if (response.status >= 500) throw new Error(String(response.status));
  return response.ok ? await response.json() : null;
}
