import { newRoute } from "../(_lib)/new_route.tsx";
import { CONTACT_KIND } from "../(_lib)/contact_kind.tsx";

const { handler, view } = newRoute(CONTACT_KIND);
export { handler };
export default view;
