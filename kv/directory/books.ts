import type { Contact, Driver, Site, Vehicle } from "../../domain/directory/types.ts";
import { keys } from "../keys.ts";
import { searchable } from "../searchable.ts";
import { defineBook } from "./book.ts";

export const SITES = defineBook<Site>(
  "sites",
  keys.site,
  (site) => keys.siteByName(site.orgId, searchable(site.name), site.id),
  "sites_by_name",
);

export const CONTACTS = defineBook<Contact>(
  "contacts",
  keys.contact,
  (contact) => keys.contactByName(contact.orgId, searchable(contact.name), contact.id),
  "contacts_by_name",
);

export const VEHICLES = defineBook<Vehicle>(
  "vehicles",
  keys.vehicle,
  (vehicle) => keys.vehicleByPlate(vehicle.orgId, vehicle.plate, vehicle.id),
  "vehicles_by_plate",
);

export const DRIVERS = defineBook<Driver>(
  "drivers",
  keys.driver,
  (driver) => keys.driverByName(driver.orgId, searchable(driver.name), driver.id),
  "drivers_by_name",
);
