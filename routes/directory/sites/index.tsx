import { listRoute } from "../(_lib)/list_route.tsx";
import { SITE_KIND } from "../(_lib)/site_kind.tsx";

const { handler, view } = listRoute(SITE_KIND);
export { handler };
export default view;
