import { axisTop, type ChartProps } from "./chart_frame.ts";
import { ChartFigure } from "./ChartFigure.tsx";

const WIDTH = 400;
const HEIGHT = 200;
const LEFT = 48;
const RIGHT = 20;
const TOP = 16;
const BOTTOM = 32;
/** More labels than this under the axis would touch each other. */
const MOST_LABELS = 6;

/** One line over time; the axis goes from zero up, and below it as far as the values do. */
export function LineChart(props: ChartProps) {
  const { points } = props;
  const format = props.format ?? new Intl.NumberFormat(props.lang).format;
  const values = points.map(({ value }) => value);
  const top = axisTop(Math.max(0, ...values));
  const floor = Math.min(...values) < 0 ? -axisTop(-Math.min(...values)) : 0;
  const x = (index: number) => LEFT + index * (WIDTH - LEFT - RIGHT) / Math.max(1, points.length - 1);
  const y = (value: number) => HEIGHT - BOTTOM - (value - floor) / (top - floor) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(points.length / MOST_LABELS);
  const path = points.map(({ value }, index) => `${index ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`);
  return (
    <ChartFigure {...props} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {(floor < 0 ? [floor, 0, top] : [0, top / 2, top]).map((value) => (
        <g>
          <line class="chart-axis" x1={LEFT} y1={y(value)} x2={WIDTH - RIGHT} y2={y(value)} />
          <text x={LEFT - 10} y={y(value) + 5} text-anchor="end">{format(value)}</text>
        </g>
      ))}
      <path class="chart-line" d={path.join("")} />
      {points.map(({ label, value }, index) => (
        <g>
          <circle class="chart-dot" cx={x(index).toFixed(1)} cy={y(value).toFixed(1)} r={4} />
          {index % every === 0 && <text x={x(index).toFixed(1)} y={HEIGHT - 8} text-anchor="middle">{label}</text>}
        </g>
      ))}
    </ChartFigure>
  );
}
