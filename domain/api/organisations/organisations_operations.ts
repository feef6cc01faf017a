import { z } from "zod";
import { operation } from "../operation.ts";
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
  right: "members.manage",
  limit: "read",
  answers: { 200: { description: "With their roles.", schema: Members } },
  problems: [],
  examples: [{ summary: "With an API key, which never sees people", status: 403 }],
});

export const getOrganisation = operation({
  id: "getOrganisation",
  method: "GET",
  path: "/organisations/{organisationId}",
  tag,
  summary: "Read a partner",
  right: "directory.read",
  limit: "read",
  params: z.strictObject({ organisationId: z.string().min(1).max(64) }),
  answers: { 200: { description: "Name, SIRET and city.", schema: PartnerOrganisation } },
  problems: ["not_found"],
  examples: [{ summary: "An id of no organisation", params: { organisationId: "01J00000000000000000000000" }, status: 404 }],
});

export const organisationsOperations = [getOwnOrganisation, listMembers, getOrganisation];
