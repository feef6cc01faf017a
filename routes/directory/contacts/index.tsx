import { listRoute } from "../(_lib)/list_route.tsx";
import { CONTACT_KIND } from "../(_lib)/contact_kind.tsx";

const { handler, view } = listRoute(CONTACT_KIND);
export { handler };
export default view;
