import type { Right, Section } from "./policy.ts";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** HEAD is answered as GET. */
export type Method = (typeof METHODS)[number];

/** What a route asks of its caller. "open" asks nothing. */
export interface RouteRule {
  readonly section: Section;
  readonly rights: Partial<Record<Method, Right | "open">>;
  /** Its form may carry files. */
  readonly upload?: true;
  /** Its POST comes from another's program, which has no page of ours: no origin is asked and no form read, the handler checks who vouches for it. */
  readonly fromPrograms?: true;
}

/** A route that asks nothing. */
export const open = (...methods: Method[]): RouteRule => ({
  section: "anyone",
  rights: Object.fromEntries(methods.map((method) => [method, "open"])),
});
/** A route of a section with the rights that reading and writing ask. */
export const rule = (section: Section, get: Right | null, post: Right | null = null): RouteRule => ({
  section,
  rights: { ...(get && { GET: get }), ...(post && { POST: post }) },
});
/** {@link RouteRule.fromPrograms}. */
export const fromPrograms = (base: RouteRule): RouteRule => ({ ...base, fromPrograms: true });
/** {@link RouteRule.upload}. */
export const upload = (base: RouteRule): RouteRule => ({ ...base, upload: true });
