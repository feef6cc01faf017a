import type { Viewer } from "../../domain/identity/types.ts";

const person = (id: string, name: string, role: Viewer["role"]): Viewer => ({
  kind: "user",
  id,
  name,
  role,
  orgId: "platform",
  orgKind: "platform",
  orgName: "RT Technologie",
  timeZone: "Europe/Paris",
});

/** Who runs the platform, and who may look at all of it. */
export const ADMIN = person("u-alix", "Alix Admin", "admin");
export const AUDITOR = person("u-audit", "Aude Itrice", "auditor");
