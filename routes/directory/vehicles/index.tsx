import { listRoute } from "../(_lib)/list_route.tsx";
import { VEHICLE_KIND } from "../(_lib)/vehicle_kind.tsx";

const { handler, view } = listRoute(VEHICLE_KIND);
export { handler };
export default view;
