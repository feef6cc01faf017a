/** What a browser would send of the first form on a page that posts to `action`, without any button: inputs, choices and texts as they stand. */
export function formFields(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([text]) => text)
    .find((text) => attribute(text, "action") === action);
  if (form === undefined) throw new Error(`no form posts to ${action}`);
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
    .filter((tag) => !/type="(checkbox|radio)"/.test(tag) || /\schecked\b/.test(tag))
    .map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);
  const selects = [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(([, tag, options]) => {
    const all = [...options!.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    return [attribute(tag!, "name"), attribute(all.find((option) => /\sselected\b/.test(option)) ?? all[0] ?? "", "value")];
  });
  const texts = [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)]
    .map(([, tag, text]) => [attribute(tag!, "name"), plain(text!)]);
  return Object.fromEntries([...inputs, ...selects, ...texts]);
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

function plain(html: string): string {
  const marks = { quot: '"', "#39": "'", lt: "<", gt: ">", amp: "&" };
  return html.replace(/&(quot|#39|lt|gt|amp);/g, (_, name: keyof typeof marks) => marks[name]);
}
