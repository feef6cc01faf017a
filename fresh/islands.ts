import { stringify } from "devalue";
import { type ComponentChildren, type ComponentType, Fragment, h, isValidElement, type VNode } from "preact";
import { rendering, type RenderState } from "./render_state.ts";
import type { Island } from "./snapshot.ts";

type Props = Record<string, unknown>;

/** Stands in an island's props for server-rendered children. */
class SlotReference {
  constructor(readonly id: number) {}
}

/** Renders an island between two comments that the browser finds again, and notes it with its props. JSX among the props
 * is rendered on the server and taken over by the browser as it is. */
export function IslandRoot(
  { island, component, given }: { island: Island; component: ComponentType; given: Props },
): VNode {
  const state = rendering.current!;
  const plain: Props = {};
  const shown: Props = {};
  for (const [name, value] of Object.entries(given)) {
    if (isContent(value)) {
      const id = state.slots.push({ content: value, rendered: false }) - 1;
      plain[name] = new SlotReference(id);
      shown[name] = h(Slot, { id });
    } else {
      plain[name] = shown[name] = value;
    }
  }
  const index = state.islands.push({ island, props: plain }) - 1;
  return h(
    Fragment,
    null,
    comment(`fresh-island:${index}`),
    h(Inside, { island: true }),
    h(component, shown),
    h(Inside, { island: false }),
    comment("/fresh-island"),
  );
}

function isContent(value: unknown): value is ComponentChildren {
  return isValidElement(value) || Array.isArray(value) && value.some(isValidElement);
}

/** Server-rendered children of an island. Islands in there are islands of their own. */
function Slot({ id }: { id: number }): VNode {
  const slot = rendering.current!.slots[id]!;
  slot.rendered = true;
  return h(
    "fresh-slot",
    { "data-slot": id } as Props,
    h(Inside, { island: false }),
    slot.content,
    h(Inside, { island: true }),
  ) as VNode;
}

/** Says whether what is rendered next belongs to an island, whose components are not islands of their own. */
function Inside({ island }: { island: boolean }): null {
  rendering.current!.insideIsland = island;
  return null;
}

function comment(text: string): VNode {
  return h(Fragment, { UNSTABLE_comment: text } as Props);
}

/** The islands of a page as JSON for the browser: chunk, export name and props of each. Throws if a prop cannot be sent, such as a function. */
export function serialiseIslands(state: RenderState): string {
  const uses = state.islands.map(({ island, props }) => [island.chunk.url, island.exportName, props]);
  const text = stringify(uses, { Slot: (value: unknown) => value instanceof SlotReference && [value.id] });
  return text.replaceAll("<", "\\u003C");
}
