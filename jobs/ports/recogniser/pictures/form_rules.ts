import type { Rule } from "../../../../domain/documents/recognition.ts";
import type { LevelPage } from "./lit_sheet.ts";

/** Of an evenly lit picture: rules are often printed in grey. */
const DARK = 176;
/** Share of the page's width from which on a straight run of ink is a rule of the form; letters are smaller. */
const LEAST_SHARE = 1 / 36;
/** Of a rule in shares of the page's width: more is a bar or a picture. */
const THICKEST_SHARE = 1 / 90;
/** What a stamp or a bad print may take out of a rule, in shares of the page's width. */
const GAP_SHARE = 1 / 120;
/** How far beside a rule there is paper, in pixels, and along which share of it at least. */
const BESIDE = 4, LIGHT_SHARE = 0.6;
/** A form has about a hundred; what has more is a drawing. */
const MOST_RULES = 250;

/** A run of ink along one line of pixels, or runs of neighbouring lines that make one rule. */
interface Run {
  from: number;
  to: number;
  first: number;
  last: number;
  /** Its pixels of ink. */
  ink: number;
}

/** The straight rules of a page's form, across and down, that part its boxes and the cells of its tables. */
export function formRules({ level, width, height, onPage }: LevelPage): Rule[] {
  const { width: w, height: h, pixels } = level;
  const least = w * LEAST_SHARE;
  const across = runsOf(w, h, (x, y) => pixels[y * w + x]! < DARK, least);
  const down = runsOf(h, w, (y, x) => pixels[y * w + x]! < DARK, least);
  const place = (x: number, y: number): readonly [number, number] => {
    const [pageX, pageY] = onPage(x, y);
    return [share(pageX / width), share(pageY / height)];
  };
  // A run on a line is of that line or the next.
  const middle = ({ first, last }: Run) => (first + last) / 2 + 1;
  return [
    ...rulesOf(across, w).map((run): Rule => [...place(run.from, middle(run)), ...place(run.to, middle(run))]),
    ...rulesOf(down, w).filter((run) => isThin(run, level)).map((
      run,
    ): Rule => [...place(middle(run), run.from), ...place(middle(run), run.to)]),
  ].slice(0, MOST_RULES);
}

/** Whether there is paper on both sides of a run down: the ground between two words in white on a dark bar is no rule. */
function isThin({ from, to, first, last }: Run, { width, pixels }: LevelPage["level"]): boolean {
  const [left, right] = [Math.max(first - BESIDE, 0), Math.min(last + BESIDE, width - 1)];
  let light = 0;
  for (let y = from; y < to; y++) if (pixels[y * width + left]! >= DARK && pixels[y * width + right]! >= DARK) light++;
  return light > LIGHT_SHARE * (to - from);
}

/** Runs of ink of at least `least` pixels on each of `lines` lines; one that slopes a little steps from line to line. */
function runsOf(length: number, lines: number, isDark: (at: number, line: number) => boolean, least: number): Run[] {
  const runs: Run[] = [];
  for (let line = 0; line < lines - 1; line++) {
    let run = 0;
    for (let at = 0; at <= length; at++) {
      if (at < length && (isDark(at, line) || isDark(at, line + 1))) run++;
      else {
        if (run >= least) runs.push({ from: at - run, to: at, first: line, last: line, ink: run });
        run = 0;
      }
    }
  }
  return runs;
}

/** Rules from runs: those of neighbouring lines are one, and those that go on behind a small gap. */
function rulesOf(runs: readonly Run[], width: number): Run[] {
  const gap = width * GAP_SHARE;
  const rules: Run[] = [];
  let open: Run[] = [];
  for (const run of runs) {
    open = open.filter(({ last }) => run.first - last <= 2);
    const same = open.find(({ from, to }) => run.from < to + gap && run.to > from - gap);
    if (same) {
      same.from = Math.min(same.from, run.from);
      same.to = Math.max(same.to, run.to);
      same.last = run.last;
      same.ink += run.ink;
    } else {
      const rule = { ...run };
      rules.push(rule);
      open.push(rule);
    }
  }
  return rules.filter(({ from, to, ink }) => ink / (to - from) <= width * THICKEST_SHARE);
}

/** Four digits, as for words. */
const share = (of: number) => Math.round(Math.min(Math.max(of, 0), 1) * 10_000) / 10_000;
