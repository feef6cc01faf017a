export interface Tab {
  /** A page, or `#section` of this page. */
  href: string;
  word: string;
  count?: number | undefined;
}

export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** The `href` that is open; none for anchors. */
  current?: string | undefined;
}

/**
 * Links to the views of one record, or to the sections of one page. A class marks the open one, since Fresh gives `aria-current` to every link to
 * the page's path, whatever its query.
 */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a
              href={tab.href}
              class={tab.href === current ? "here" : undefined}
              aria-current={tab.href === current ? "page" : "false"}
            >
              {tab.word}
              {tab.count !== undefined && <span class="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
