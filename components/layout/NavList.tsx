import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { cx } from "../cx.ts";
import { Kept } from "../kept/Kept.tsx";
import { Icon } from "./Icon.tsx";
import { currentHref, type NavItem } from "./nav.ts";

/** A phone's bar has room for five. */
const BAR_PLACES = 5;

/**
 * The portal's places: a rail from 1024 px, a bottom bar of five at most below, the rest under "more". A class marks the place,
 * since Fresh gives `aria-current` to the places above it too. Drawn once for a place and whether the page is that place or below it.
 */
export function NavList({ lang, items, path }: { lang: Lang; items: readonly NavItem[]; path: string }) {
  const words = uiWords(lang);
  const current = currentHref(items, path);
  const inBar = items.length <= BAR_PLACES ? items.length : BAR_PLACES - 1;
  const place = (item: NavItem, folded: boolean) => (
    <li class={folded ? "rail-only" : undefined}>
      <a
        href={item.href}
        class={item.href === current ? "here" : undefined}
        aria-current={item.href === current ? "page" : "false"}
      >
        <Icon name={item.icon} />
        <span>{item.word}</span>
        {item.count ? <b class="badge">{item.count}</b> : null}
      </a>
    </li>
  );
  const folded = items.slice(inBar);
  const draw = () => (
    <ul>
      {items.map((item, index) => place(item, index >= inBar))}
      {folded.length > 0 && (
        <li class="bar-only">
          <details class={cx("menu menu-up", folded.some(({ href }) => href === current) && "menu-current")}>
            <summary>
              <Icon name="ellipsis" />
              <span>{words.more}</span>
            </summary>
            <ul class="menu-body">{folded.map((item) => place(item, false))}</ul>
          </details>
        </li>
      )}
    </ul>
  );
  const shown = items.map(({ href, count }) => `${href}:${count}`);
  const key = `places ${lang} ${current} ${current === path} ${shown}`;
  return <Kept as="nav" class="nav" aria-label={words.mainNavigation} parts={[{ key, draw }]} />;
}
