import { cardRoute } from "../../(_lib)/card_route.tsx";
import { SITE_KIND } from "../../(_lib)/site_kind.tsx";

const { handler, view } = cardRoute(SITE_KIND);
export { handler };
export default view;
