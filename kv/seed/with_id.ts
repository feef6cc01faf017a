import type { Store } from "../store.ts";

/** A store that gives `id` to the first record made with it; those after it get ids of their own. */
export function withId(store: Store, id: string): Store {
  let next: string | null = id;
  return {
    ...store,
    newId() {
      const given = next ?? store.newId();
      next = null;
      return given;
    },
  };
}
