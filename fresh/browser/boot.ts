import { parse } from "devalue";
import { type ComponentType, h, hydrate, type VNode } from "preact";

type Props = Record<string, unknown>;

/** Server-rendered children of an island, taken over from the page as they are. */
function slot([id]: [number]): VNode {
  const __html = document.querySelector(`[data-slot="${id}"]`)?.innerHTML ?? "";
  return h("fresh-slot", { "data-slot": id, dangerouslySetInnerHTML: { __html } } as Props) as VNode;
}

/** The nodes between two comments as an element that holds only them, which is what Preact needs to hydrate them. */
function rootBetween(start: Comment, end: Comment): Element {
  const parent = start.parentNode!;
  const childNodes: ChildNode[] = [];
  for (let node = start.nextSibling; node && node !== end; node = node.nextSibling) childNodes.push(node);
  return {
    nodeType: 1,
    ownerDocument: document,
    namespaceURI: (parent as Element).namespaceURI,
    firstChild: childNodes[0] ?? null,
    childNodes,
    contains: (node: Node) => parent.contains(node),
    insertBefore: (node: Node, before: Node | null) => parent.insertBefore(node, before ?? end),
    removeChild: (node: Node) => parent.removeChild(node),
  } as unknown as Element;
}

/** Where each island starts and ends, by its number. */
function findRoots(): Map<number, Element> {
  const roots = new Map<number, Element>();
  const open: [number, Comment][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    const comment = walker.currentNode as Comment;
    const [, index] = /^fresh-island:(\d+)$/.exec(comment.data) ?? [];
    if (index) open.push([Number(index), comment]);
    if (comment.data === "/fresh-island") {
      const [number, start] = open.pop()!;
      roots.set(number, rootBetween(start, comment));
    }
  }
  return roots;
}

const text = document.getElementById("fresh-islands")?.textContent;
if (text) {
  const roots = findRoots();
  const uses: [url: string, exportName: string, props: Props][] = parse(text, { Slot: slot });
  uses.forEach(async ([url, exportName, props], index) => {
    const root = roots.get(index);
    if (!root) return; // it is among children that are not shown yet
    const module: Record<string, ComponentType<Props>> = await import(url);
    hydrate(h(module[exportName]!, props), root);
  });
}
