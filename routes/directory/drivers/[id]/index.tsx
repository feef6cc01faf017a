import { cardRoute } from "../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../(_lib)/driver_kind.tsx";

const { handler, view } = cardRoute(DRIVER_KIND);
export { handler };
export default view;
