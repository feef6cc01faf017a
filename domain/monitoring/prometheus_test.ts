import assert from "node:assert/strict";
import { prometheusText } from "./prometheus.ts";

Deno.test("prometheusText() writes counters and gauges with their labels", () => {
  const text = prometheusText([
    { name: "up", help: "Is up.", type: "gauge", samples: [{ value: 1 }] },
    { name: "hits_total", help: "Hits.", type: "counter", samples: [{ labels: { route: "/a", method: "GET" }, value: 3 }] },
  ]);
  assert.equal(
    text,
    [
      "# HELP up Is up.",
      "# TYPE up gauge",
      "up 1",
      "# HELP hits_total Hits.",
      "# TYPE hits_total counter",
      'hits_total{route="/a",method="GET"} 3',
      "",
    ].join("\n"),
  );
});

Deno.test("prometheusText() cumulates the buckets of a histogram", () => {
  const text = prometheusText([
    { name: "t", help: "T.", type: "histogram", bounds: [0.1, 1], series: [{ counts: [2, 0, 1], sum: 3.5 }] },
  ]);
  assert.deepEqual(text.split("\n").slice(2, -1), [
    't_bucket{le="0.1"} 2',
    't_bucket{le="1"} 2',
    't_bucket{le="+Inf"} 3',
    "t_sum 3.5",
    "t_count 3",
  ]);
});

Deno.test("prometheusText() escapes what labels may not hold", () => {
  const text = prometheusText([
    { name: "n", help: "a\\b\nc", type: "gauge", samples: [{ labels: { l: 'a"b\\c\nd' }, value: 0 }] },
  ]);
  assert.match(text, /# HELP n a\\\\b\\nc/);
  assert.match(text, /n\{l="a\\"b\\\\c\\nd"\} 0/);
});
