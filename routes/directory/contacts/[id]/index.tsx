import { cardRoute } from "../../(_lib)/card_route.tsx";
import { CONTACT_KIND } from "../../(_lib)/contact_kind.tsx";

const { handler, view } = cardRoute(CONTACT_KIND);
export { handler };
export default view;
