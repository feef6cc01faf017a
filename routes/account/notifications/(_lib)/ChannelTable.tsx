import { HiddenField } from "../../../../components/form/HiddenField.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import type { Lang } from "../../../../domain/i18n/lang.ts";
import { notificationsWords } from "../../../../domain/i18n/notifications/notifications_words.ts";
import { CHANNELS, type NoticeGroup } from "../../../../domain/notices/groups.ts";
import { boxName } from "./notifications_form.ts";

export interface ChannelTableProps {
  lang: Lang;
  groups: readonly NoticeGroup[];
  /** Of the form: "on" for boxes that are ticked. */
  values: Readonly<Record<string, string>>;
}

/** A box for each group and channel. */
export function ChannelTable({ lang, groups, values }: ChannelTableProps) {
  const words = notificationsWords(lang);
  const about: Column<NoticeGroup> = {
    head: words.about,
    cell: (group) => (
      <>
        {words.groups[group].title}
        <small>{words.groups[group].text}</small>
      </>
    ),
  };
  const boxes = CHANNELS.map((channel): Column<NoticeGroup> => ({
    head: words.channels[channel],
    cell: (group) => (
      <label class="tick">
        <input
          type="checkbox"
          name={boxName(group, channel)}
          value="on"
          checked={values[boxName(group, channel)] === "on"}
          aria-label={words.box(words.groups[group].title, words.channels[channel])}
        />
      </label>
    ),
  }));
  return (
    <div class="channels">
      <HiddenField name="revision" value={values.revision ?? "0"} />
      <Table caption={words.table} columns={[about, ...boxes]} rows={groups} />
    </div>
  );
}
