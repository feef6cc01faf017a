import { newRoute } from "../(_lib)/new_route.tsx";
import { DRIVER_KIND } from "../(_lib)/driver_kind.tsx";

const { handler, view } = newRoute(DRIVER_KIND);
export { handler };
export default view;
