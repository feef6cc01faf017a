import { listRoute } from "../(_lib)/list_route.tsx";
import { DRIVER_KIND } from "../(_lib)/driver_kind.tsx";

const { handler, view } = listRoute(DRIVER_KIND);
export { handler };
export default view;
