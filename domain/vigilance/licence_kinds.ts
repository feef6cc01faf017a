/** Licences of the Union, and those for transport inside France. */
export const LICENCE_KINDS = ["community", "national"] as const;
