import { BRAND_NAME, COLOURS } from "../brand.ts";
import type { Lang } from "../i18n/lang.ts";
import type { MailKind, RenderedMail } from "./mail.ts";

/** One of several things that a mail tells. */
interface MailItem {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** What a mail says, in reading order. All of it is plain text: the layout escapes it. */
export interface MailContent {
  readonly lang: Lang;
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Several things that happened, each with the absolute address that shows it; `more` says how many are not listed. */
  readonly items?: readonly MailItem[];
  readonly more?: string;
  /** Shown large, to be copied by hand. */
  readonly code?: string;
  /** The one thing to do; `url` is absolute. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Why the reader receives it. */
  readonly reason: string;
}

const { ground, surface, ink, inkSoft, line, road, onFill } = COLOURS.light;
const FONTS = "Inter, Arial, Helvetica, sans-serif";
/** Of the column where the window is wider. */
const WIDTH_PX = 560;
/** A long address may break after so many characters, or it would be wider than a phone. */
const ADDRESS_PIECE = /.{1,24}/g;
/** Where the link by which a reader unsubscribes goes: it is made when the mail is sent. */
const UNSUBSCRIBE_PLACE = "<!--unsubscribe-->";

/**
 * A mail in one column, as a complete HTML document and as plain text. Laid out by presentational attributes: they mean the same in every mail
 * client, and need no exception from the content security policy where the mail is shown in a page.
 */
export function mailLayout(content: MailContent): { readonly html: string; readonly text: string } {
  return { html: htmlOf(content), text: textOf(content) };
}

/** A mail of that kind, laid out. */
export function renderMail(kind: MailKind, content: MailContent): RenderedMail {
  return { kind, lang: content.lang, subject: content.subject, ...mailLayout(content) };
}

/** The mail with the link by which its reader unsubscribes at the end of both forms; `url` is absolute. One that has such a link keeps it. */
export function withUnsubscribeLink<Mail extends RenderedMail>(mail: Mail, label: string, url: string): Mail {
  if (!mail.html.includes(UNSUBSCRIBE_PLACE)) return mail;
  const link = `<a href="${escapeHtml(url)}">${font(inkSoft, 2, escapeHtml(label))}</a>`;
  return { ...mail, html: mail.html.replace(UNSUBSCRIBE_PLACE, () => row(link)), text: `${mail.text}${label}\n${url}\n` };
}

function htmlOf({ lang, subject, title, paragraphs, items = [], more, code, action, reason }: MailContent): string {
  const rows = [
    row(font(road, 4, `<b>${BRAND_NAME}</b>`)),
    row(`<h1>${font(ink, 5, escapeHtml(title))}</h1>`),
    ...paragraphs.map((paragraph) => row(font(ink, 3, escapeHtml(paragraph)))),
    ...items.map(itemRow),
    ...(more === undefined ? [] : [row(font(inkSoft, 3, escapeHtml(more)))]),
    ...(code === undefined ? [] : [row(font(ink, 7, `<b>${escapeHtml(code)}</b>`))]),
    ...(action === undefined ? [] : [row(button(action))]),
    row(`<hr size="1" color="${line}" noshade>${font(inkSoft, 2, escapeHtml(reason))}`) + UNSUBSCRIBE_PLACE,
  ];
  const sheet = `<table role="presentation" width="100%" cellpadding="10" cellspacing="0" border="0" bgcolor="${surface}">${
    rows.join("")
  }</table>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body bgcolor="${ground}" text="${ink}" link="${road}">
<table role="presentation" width="100%" cellpadding="8" cellspacing="0" border="0">
<tr><td></td><td width="${WIDTH_PX}">${sheet}</td><td></td></tr>
</table>
</body>
</html>
`;
}

const row = (cell: string) => `<tr><td>${cell}</td></tr>`;
const font = (colour: string, size: number, text: string) =>
  `<font face="${FONTS}" color="${colour}" size="${size}">${text}</font>`;

function itemRow({ title, text, url }: MailItem): string {
  const link = `<a href="${escapeHtml(url)}">${font(road, 3, `<b>${escapeHtml(title)}</b>`)}</a>`;
  return row(`${link}<br>${font(ink, 3, escapeHtml(text))}`);
}

/** The address stands below the button too, for readers whose client shows no buttons. */
function button({ label, url }: NonNullable<MailContent["action"]>): string {
  const link = (text: string) => `<a href="${escapeHtml(url)}">${text}</a>`;
  const address = url.match(ADDRESS_PIECE)!.map(escapeHtml).join("<wbr>");
  return `<table role="presentation" cellpadding="12" cellspacing="0" border="0"><tr><td bgcolor="${road}">` +
    `${link(font(onFill, 3, `<b>${escapeHtml(label)}</b>`))}</td></tr></table><p>${link(font(inkSoft, 2, address))}</p>`;
}

function textOf({ title, paragraphs, items = [], more, code, action, reason }: MailContent): string {
  const listed = items.map((item) => `${item.title}\n${item.text}\n${item.url}`);
  const parts = [title, ...paragraphs, ...listed, ...[more, code].filter((part) => part !== undefined)];
  if (action !== undefined) parts.push(`${action.label}\n${action.url}`);
  return `${[...parts, `-- \n${BRAND_NAME}\n${reason}`].join("\n\n")}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
