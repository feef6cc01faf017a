import { page } from "fresh";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { RenewSession } from "../../islands/RenewSession.tsx";
import { localPath, seeOther } from "../(_lib)/answers.ts";
import { COOKIES, cookiesOf } from "../(_lib)/cookies.ts";
import { define } from "../(_lib)/state.ts";

/**
 * Drivers have no password: a link from their dispatcher signs them in. A phone that had one renews its session by itself;
 * one that drivers share asks who drives.
 */
export const handler = define.handlers({
  GET({ req, state, url }) {
    if (cookiesOf(req)[COOKIES.phone] !== undefined) return seeOther("/driver/pin");
    return page({ title: state.words.site.driverSignInTitle, next: localPath(url.searchParams.get("next"), "/driver") });
  },
});

export default define.page<typeof handler>(({ state, url, data }) => {
  const { site } = state.words;
  return (
    <PublicShell lang={state.lang} path={url.pathname} csrf={state.session?.csrf}>
      <div class="narrow">
        <h1>{site.driverSignInTitle}</h1>
        <p>{site.driverSignInText}</p>
        <RenewSession next={data.next} />
      </div>
    </PublicShell>
  );
});
