import { page } from "fresh";
import { Gallery } from "../../components/gallery/Gallery.tsx";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define } from "../(_lib)/state.ts";

/** The design system: every component in every state. */
export const handler = define.handlers({
  GET: ({ state }) => page({ title: state.words.nav.components }),
});

export default define.page(({ state, url }) => (
  <PortalShell state={state} url={url}>
    <Gallery lang={state.lang} />
  </PortalShell>
));
