import { z } from "zod";
import { operation } from "../operation.ts";
import { SHOWCASE } from "../showcase.ts";
import { Members, OwnOrganisation, PartnerOrganisation } from "./organisations_schema.ts";

const tag = "organisations";

export const getOwnOrganisation = operation({
  id: "getOwnOrganisation",
  method: "GET",
  path: "/organisations/me",
  tag,
  summary: "Read your organisation",
  right: "directory.read",
  limit: "read",
  answers: { 200: { description: "Your organisation, whole.", schema: OwnOrganisation } },
  problems: [],
  examples: [{ summary: "Your organisation", status: 200 }],
});

export const listMembers = operation({
  id: "listMembers",
  method: "GET",
  path: "/organisations/me/members",
  tag,
  summary: "List the people of your organisation",
  description: "For a person's access token: an API key never sees people.",
  right: "members.manage",
  limit: "read",
  answers: { 200: { description: "With their roles.", schema: Members } },
  problems: [],
  examples: [{ summary: "Everybody", status: 200 }],
});

export const getOrganisation = operation({
  id: "getOrganisation",
  method: "GET",
  path: "/organisations/{organisationId}",
  tag,
  summary: "Read a partner",
  right: "directory.read",
  limit: "read",
  params: z.strictObject({ organisationId: z.string().min(1).max(64).meta({ example: SHOWCASE.clientId }) }),
  answers: { 200: { description: "Name, SIRET and city.", schema: PartnerOrganisation } },
  problems: ["not_found"],
  examples: [{ summary: "A partner of yours", params: { organisationId: SHOWCASE.clientId }, status: 200 }],
});

export const organisationsOperations = [getOwnOrganisation, listMembers, getOrganisation];
