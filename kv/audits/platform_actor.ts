/** Who acts where the process does so by itself. */
export const PLATFORM = { id: "platform", name: "SYMPHONI.A" };
