import type { Contact, Driver, Site, Vehicle } from "../../domain/directory/types.ts";
import { platePrefix } from "../../domain/identifiers/plate.ts";
import { keys } from "../keys.ts";
import { searchable } from "../searchable.ts";
import { defineBook } from "./book.ts";

export const SITES = defineBook<Site>({
  name: "sites",
  at: keys.site,
  listName: "sites_by_name",
  listKey: (site) => keys.siteByName(site.orgId, searchable(site.name), site.id),
});

export const CONTACTS = defineBook<Contact>({
  name: "contacts",
  at: keys.contact,
  listName: "contacts_by_name",
  listKey: (contact) => keys.contactByName(contact.orgId, searchable(contact.name), contact.id),
});

/** An organisation has each plate once. */
export const VEHICLES = defineBook<Vehicle>({
  name: "vehicles",
  at: keys.vehicle,
  listName: "vehicles_by_plate",
  listKey: (vehicle) => keys.vehicleByPlate(vehicle.orgId, vehicle.plate),
  spell: platePrefix,
});

export const DRIVERS = defineBook<Driver>({
  name: "drivers",
  at: keys.driver,
  listName: "drivers_by_name",
  listKey: (driver) => keys.driverByName(driver.orgId, searchable(driver.name), driver.id),
});
