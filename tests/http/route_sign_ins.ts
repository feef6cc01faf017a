import { rolesOf } from "../../domain/identity/roles.ts";
import { addPasskey } from "../../kv/identity/passkeys.ts";
import { addPhone, listPhones } from "../../kv/identity/shared_phones.ts";
import { setSingleSignOn } from "../../kv/identity/single_sign_on.ts";
import { addDevice, listDevices } from "../../kv/push/push_devices.ts";
import { type DemoApp, viewerOf } from "../support/world.ts";

/** The domain that an administrator may confirm for the organisation of `domainOrgId`. */
export const DOMAIN = "routes.test";

/** What the routes of signing in name. */
export interface SignIns {
  readonly phoneId: string;
  /** The browser of the day's driver that is notified, and the link that enrols a shared phone. */
  readonly ofDriver: { readonly id: string; readonly token: string };
  readonly domainOrgId: string;
}

/** The passkey of a user of the route world. */
export function passkeyOf(userId: string): string {
  return `passkey-of-${userId}`;
}

/** A passkey for everybody, the carrier's shared phones, and an organisation with settings of single sign-on. */
export async function storeSignIns({ store, ports, world }: DemoApp): Promise<SignIns> {
  for (const kind of ["shipper", "carrier", "recipient", "platform"] as const) {
    const person = viewerOf(world, kind === "platform" ? "admin" : kind);
    for (const role of rolesOf(kind)) {
      const id = `${person.id}-${role}`;
      const key = { id: passkeyOf(id), name: "Clé", publicKey: "", counter: 0, transports: [] };
      await addPasskey(store, { ...person, id, role }, key);
    }
  }
  const carrier = viewerOf(world, "carrier");
  const operation = (id: string) => ({ scope: "routes", id, contentHash: "" });
  await addPhone(store, carrier, "Camion 12", operation("first-phone"));
  const added = await addPhone(store, carrier, "Camion 13", operation("second-phone"));
  const [phone] = await listPhones(store.kv, carrier.orgId);
  const other = viewerOf(world, "other-shipper");
  const provider = { issuer: "https://idp.test", clientId: "symphonia", clientSecret: "secret", compulsory: false };
  await setSingleSignOn(store, ports.secrets, other, { ...provider, domains: [DOMAIN] });
  const driverId = world.drivers[0]!.id;
  await addDevice(store, driverId, "Chrome, Android", { endpoint: "https://push.example/send/driver", p256dh: "", auth: "" });
  const [device] = await listDevices(store.kv, driverId);
  const ofDriver = { id: device!.id, token: added.ok ? added.value ?? "" : "" };
  return { phoneId: phone!.id, ofDriver, domainOrgId: other.orgId };
}
