import type { ComponentChildren } from "preact";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import type { ChartProps } from "./chart_frame.ts";

/** The figure round a drawing: its title, its meaning, and the same numbers as a table behind a disclosure. */
export function ChartFigure(props: ChartProps & { viewBox: string; children: ComponentChildren }) {
  const { lang, id, title, description, heads, points, viewBox, children } = props;
  const format = props.format ?? new Intl.NumberFormat(lang).format;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={viewBox} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {children}
      </svg>
      <details>
        <summary>{uiWords(lang).showFigures}</summary>
        <table class="chart-table">
          <thead>
            <tr>
              <th scope="col">{heads.label}</th>
              <th scope="col" class="num">{heads.value}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, value }) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="num">{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
