import { archiveRoute } from "../../(_lib)/archive_route.tsx";
import { CONTACT_KIND } from "../../(_lib)/contact_kind.tsx";

const { handler, view } = archiveRoute(CONTACT_KIND);
export { handler };
export default view;
