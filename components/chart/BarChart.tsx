import { axisTop, type ChartProps } from "./chart_frame.ts";
import { ChartFigure } from "./ChartFigure.tsx";

const WIDTH = 400;
const ROW_HEIGHT = 48;
/** Text stands above its bar, so that long names fit a phone. */
const TEXT_BASELINE = 16;
const BAR_TOP = 24;
const BAR_HEIGHT = 14;

/** Horizontal bars from zero, one a label, in the order given. */
export function BarChart(props: ChartProps) {
  const format = props.format ?? new Intl.NumberFormat(props.lang).format;
  const top = axisTop(Math.max(0, ...props.points.map(({ value }) => value)));
  return (
    <ChartFigure {...props} viewBox={`0 0 ${WIDTH} ${props.points.length * ROW_HEIGHT}`}>
      {props.points.map(({ label, value }, index) => {
        const y = index * ROW_HEIGHT;
        return (
          <g>
            <text x={0} y={y + TEXT_BASELINE}>{label}</text>
            <text class="chart-value" x={WIDTH} y={y + TEXT_BASELINE} text-anchor="end">{format(value)}</text>
            <rect class="chart-room" x={0} y={y + BAR_TOP} width={WIDTH} height={BAR_HEIGHT} rx={4} />
            <rect
              class="chart-bar"
              x={0}
              y={y + BAR_TOP}
              width={(Math.max(0, value) / top * WIDTH).toFixed(1)}
              height={BAR_HEIGHT}
              rx={4}
            />
          </g>
        );
      })}
    </ChartFigure>
  );
}
