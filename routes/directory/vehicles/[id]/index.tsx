import { cardRoute } from "../../(_lib)/card_route.tsx";
import { VEHICLE_KIND } from "../../(_lib)/vehicle_kind.tsx";

const { handler, view } = cardRoute(VEHICLE_KIND);
export { handler };
export default view;
