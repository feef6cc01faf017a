import { newRoute } from "../(_lib)/new_route.tsx";
import { SITE_KIND } from "../(_lib)/site_kind.tsx";

const { handler, view } = newRoute(SITE_KIND);
export { handler };
export default view;
