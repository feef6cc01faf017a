import { archiveRoute } from "../../(_lib)/archive_route.tsx";
import { DRIVER_KIND } from "../../(_lib)/driver_kind.tsx";

const { handler, view } = archiveRoute(DRIVER_KIND);
export { handler };
export default view;
