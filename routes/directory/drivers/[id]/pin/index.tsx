import { HttpError, page } from "fresh";
import { TextField } from "../../../../../components/form/TextField.tsx";
import { Notice } from "../../../../../components/layout/Notice.tsx";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../../components/layout/PostButton.tsx";
import type { Driver } from "../../../../../domain/directory/types.ts";
import { formatsFor } from "../../../../../domain/formats/formats.ts";
import { directoryWords } from "../../../../../domain/i18n/directory/directory_words.ts";
import { driverPinWords } from "../../../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { uiWords } from "../../../../../domain/i18n/ui/ui_words.ts";
import { type DriverPin, isLocked } from "../../../../../domain/identity/driver_pin.ts";
import { hashPassword } from "../../../../../jobs/ports/password/argon2id.ts";
import { keyedPin, newPin } from "../../../../../jobs/ports/password/keyed_pin.ts";
import { getDriverPin, setDriverPin } from "../../../../../kv/identity/driver_pins.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { newOperationId } from "../../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type State, viewerOf } from "../../../../(_lib)/state.ts";
import { requireCard } from "../../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../../(_lib)/driver_kind.tsx";

interface PinData {
  readonly title: string;
  readonly driver: Driver;
  readonly pin: DriverPin | null;
  /** The PIN that was just given, known now and never again. */
  readonly given: string | null;
}

/** A driver's PIN: whether there is one, and the button that gives another. The answer itself shows it; sent again, the form makes no second one. */
export const handler = define.handlers({
  async GET(ctx) {
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    const pin = await getDriverPin(ctx.state.deps.store.kv, driver.orgId, driver.id);
    return page<PinData>({ title: driverPinWords(ctx.state.lang).pinTitle, driver, pin: pin?.value ?? null, given: null });
  },

  async POST(ctx) {
    const { deps: { store, ports }, lang } = ctx.state;
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    if (driver.archivedAt !== undefined) throw new HttpError(404);
    const given = newPin();
    const pinHash = await hashPassword(keyedPin(ports.codeSecret, driver.id, given));
    const set = await setDriverPin(store, viewerOf(ctx), { driver, pinHash, operation: operationOf(ctx) });
    if (!set.ok) throw new HttpError(409);
    if (set.value === "known") return seeOther(`/directory/drivers/${driver.id}/pin`);
    const headers = { "cache-control": "no-store" };
    return page<PinData>({ title: driverPinWords(lang).pinReady, driver, pin: null, given }, { status: 201, headers });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, driver, pin, given } = data as PinData;
  const { lang } = state;
  const path = `/directory/drivers/${driver.id}`;
  const crumbs = [
    { href: "/directory/drivers", word: directoryWords(lang).drivers.title },
    { href: path, word: driver.name },
  ];
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} lead={driverPinWords(lang).pinLead(driver.name)} crumbs={crumbs} />
      <div class="stack form">
        {given === null ? <PinState state={state} driver={driver} pin={pin} /> : (
          <>
            <Notice tone="go" announce>{driverPinWords(lang).pinOnce(driver.name)}</Notice>
            <TextField
              lang={lang}
              name="pin"
              label={driverPinWords(lang).pinReady}
              value={given}
              autocomplete="off"
              width="short"
              code
            />
          </>
        )}
        <div class="actions">
          <LinkButton href={path} kind="quiet">{uiWords(lang).back}</LinkButton>
        </div>
      </div>
    </PortalShell>
  );
});

function PinState({ state, driver, pin }: { readonly state: State; readonly driver: Driver; readonly pin: DriverPin | null }) {
  const { lang, session } = state;
  const words = driverPinWords(lang);
  const path = `/directory/drivers/${driver.id}/pin`;
  const button = { csrf: session?.csrf, operationId: newOperationId() };
  if (driver.archivedAt !== undefined) return null;
  return (
    <>
      {pin === null
        ? <p>{words.pinNone}</p>
        : <p>{words.pinSetOn(formatsFor(lang, viewerOf({ state }).timeZone).dateTime(pin.setAt))}</p>}
      {pin !== null && isLocked(pin) && (
        <Notice tone="watch">
          <p>{words.pinIsLocked}</p>
          <PostButton {...button} action={`${path}/unlocking`} kind="primary" icon="key-round">{words.unlock}</PostButton>
        </Notice>
      )}
      {pin !== null && <p>{words.giveAnotherText}</p>}
      <PostButton {...button} action={path} icon="key-round">{pin === null ? words.giveFirst : words.giveAnother}</PostButton>
    </>
  );
}
