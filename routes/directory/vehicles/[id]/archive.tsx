import { archiveRoute } from "../../(_lib)/archive_route.tsx";
import { VEHICLE_KIND } from "../../(_lib)/vehicle_kind.tsx";

const { handler, view } = archiveRoute(VEHICLE_KIND);
export { handler };
export default view;
