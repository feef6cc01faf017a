import { archiveRoute } from "../../(_lib)/archive_route.tsx";
import { SITE_KIND } from "../../(_lib)/site_kind.tsx";

const { handler, view } = archiveRoute(SITE_KIND);
export { handler };
export default view;
