import { newRoute } from "../(_lib)/new_route.tsx";
import { VEHICLE_KIND } from "../(_lib)/vehicle_kind.tsx";

const { handler, view } = newRoute(VEHICLE_KIND);
export { handler };
export default view;
