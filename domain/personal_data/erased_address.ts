/** Ends every erased address; no mail reaches it (RFC 2606). */
const NOWHERE = "@erased.invalid";

/** The address in the place of that of the erased person with `id`. */
export function erasedAddress(id: string): string {
  return id.toLowerCase() + NOWHERE;
}

/** Whether `email` stands in the place of an erased one. */
export function isErasedAddress(email: string): boolean {
  return email.endsWith(NOWHERE);
}
