import { Document } from "./(_lib)/Document.tsx";
import { define } from "./(_lib)/state.ts";

/** The document of every page; a page gives its title as `data.title`. */
export default define.page(({ Component, state }) => (
  <Document
    lang={state.lang}
    title={state.title ? `${state.title} · SYMPHONI.A` : state.words.site.title}
    refreshSeconds={state.refreshSeconds}
  >
    <Component />
  </Document>
));
