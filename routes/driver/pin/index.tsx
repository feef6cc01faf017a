import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PhoneShell } from "../../../components/layout/PhoneShell.tsx";
import type { Driver } from "../../../domain/directory/types.ts";
import { driverPinWords } from "../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { RenewSession } from "../../../islands/RenewSession.tsx";
import { listCards } from "../../../kv/directory/book.ts";
import { DRIVERS } from "../../../kv/directory/books.ts";
import { listPinHolders } from "../../../kv/identity/driver_pins.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { sharedPhoneOf } from "../../(_lib)/driver/shared_phone.ts";
import { define } from "../../(_lib)/state.ts";

/** More names than fit in anybody's patience. */
const MOST_NAMES = 500;

interface NamesData {
  readonly title: string;
  /** What the desk calls this phone; null when it is no shared one. */
  readonly phone: string | null;
  readonly drivers: readonly Pick<Driver, "id" | "name">[];
}

/** On a phone that a carrier's drivers share: the names of those who have a PIN. Any other browser is told what to do, and no name. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, session, deps: { store: { kv } } } = ctx.state;
    if (session?.viewer.kind === "driver") return seeOther("/driver");
    const words = driverPinWords(lang);
    const phone = await sharedPhoneOf(ctx);
    if (phone === null) return page<NamesData>({ title: words.notEnrolled, phone: null, drivers: [] });
    const [cards, holders] = await Promise.all([
      listCards(kv, DRIVERS, phone.orgId, { limit: MOST_NAMES }),
      listPinHolders(kv, phone.orgId),
    ]);
    const drivers = cards.rows.filter(({ id }) => holders.has(id)).map(({ id, name }) => ({ id, name }));
    return page<NamesData>({ title: words.whoTitle, phone: phone.name, drivers }, { headers: { "cache-control": "no-store" } });
  },
});

export default define.page<typeof handler>(({ data, state }) => {
  const { title, phone, drivers } = data as NamesData;
  const { lang } = state;
  const words = driverPinWords(lang);
  return (
    <PhoneShell lang={lang} path="/driver/pin" csrf={state.session?.csrf} title={title}>
      {phone === null && <p>{words.notEnrolledText}</p>}
      {phone !== null && drivers.length === 0 && <EmptyState icon="id-card" title={words.nobody}>{words.nobodyText}</EmptyState>}
      {phone !== null && drivers.length > 0 && (
        <div class="stack">
          <p>{words.whoText(phone)}</p>
          {drivers.map(({ id, name }) => <LinkButton key={id} href={`/driver/pin/${id}`} size="big">{name}</LinkButton>)}
        </div>
      )}
      <RenewSession next="/driver" />
    </PhoneShell>
  );
});
