import { optionOf } from "../option_of.ts";
import { drawnDocuments } from "./drawn_documents.ts";
import { generatedDocuments } from "./generated_documents.ts";
import { papersOf } from "./paper.ts";
import { type Outcome, readSet } from "./read_set.ts";

/**
 * `deno task bench:ocr`: how much of documents is read right by the engine of this machine, and how fast. `--errors` lists what is wrong,
 * `--only=TEXT` takes the documents whose name has that text, `--set=NAME` one set, and `--keep=FOLDER` keeps what was read there, to learn
 * from (`deno task learn FOLDER`). Papers of other hands were written when the rules were done, and are told with what was right of them then: afterwards the rules learned from them, so that what is right now says less. What
 * was right of the "ordinary" ones at first sight is what to expect of a paper that nobody has seen.
 */
const SETS: readonly { readonly name: string; readonly rightAtFirst?: number }[] = [
  { name: "generated" },
  { name: "other", rightAtFirst: 85.4 },
  { name: "mixed", rightAtFirst: 87.1 },
  { name: "later", rightAtFirst: 85.2 },
  { name: "fresh", rightAtFirst: 70.7 },
  { name: "held", rightAtFirst: 84.2 },
  { name: "last", rightAtFirst: 88.4 },
  { name: "trade", rightAtFirst: 65.8 },
  { name: "trade_2", rightAtFirst: 77.4 },
  { name: "trade_3", rightAtFirst: 89.4 },
  { name: "trade_4", rightAtFirst: 62.6 },
  { name: "trade_5", rightAtFirst: 61.6 },
  { name: "docks", rightAtFirst: 70.0 },
  { name: "docks_2", rightAtFirst: 74.1 },
  { name: "docks_3", rightAtFirst: 61.6 },
  { name: "trade_6", rightAtFirst: 85.1 },
  { name: "offices", rightAtFirst: 84.0 },
  { name: "ordinary", rightAtFirst: 94.2 },
  { name: "ordinary_2", rightAtFirst: 91.2 },
  { name: "ordinary_3", rightAtFirst: 94.9 },
  { name: "ordinary_4", rightAtFirst: 93.6 },
  { name: "ordinary_5", rightAtFirst: 94.2 },
  { name: "ordinary_6", rightAtFirst: 87.5 },
  { name: "ordinary_7", rightAtFirst: 92.8 },
  { name: "ordinary_8", rightAtFirst: 95.0 },
  { name: "ordinary_9", rightAtFirst: 97.7 },
  { name: "ordinary_10", rightAtFirst: 95.5 },
  { name: "houses", rightAtFirst: 75.1 },
  { name: "houses_2", rightAtFirst: 83.2 },
  { name: "houses_3", rightAtFirst: 80.3 },
  { name: "houses_4", rightAtFirst: 84.9 },
  { name: "ordinary_11", rightAtFirst: 92.8 },
  { name: "ordinary_12", rightAtFirst: 95.5 },
  { name: "ordinary_13", rightAtFirst: 95.8 },
  { name: "ordinary_14", rightAtFirst: 96.4 },
  { name: "ordinary_15", rightAtFirst: 91.3 },
  { name: "ordinary_16", rightAtFirst: 92.4 },
  { name: "ordinary_17", rightAtFirst: 95.4 },
  { name: "ordinary_18", rightAtFirst: 93.2 },
  { name: "ordinary_19", rightAtFirst: 96.2 },
  { name: "ordinary_20", rightAtFirst: 91.9 },
  { name: "ordinary_21", rightAtFirst: 97.0 },
  { name: "ordinary_22", rightAtFirst: 97.2 },
  { name: "ordinary_23", rightAtFirst: 91.4 },
  { name: "ordinary_24", rightAtFirst: 96.8 },
  { name: "ordinary_25", rightAtFirst: 95.1 },
  { name: "ordinary_26", rightAtFirst: 95.8 },
  { name: "ordinary_27", rightAtFirst: 95.1 },
  { name: "ordinary_28", rightAtFirst: 95.0 },
  { name: "ordinary_29", rightAtFirst: 97.8 },
  { name: "ordinary_30", rightAtFirst: 97.5 },
  { name: "ordinary_31", rightAtFirst: 92.5 },
  { name: "ordinary_32", rightAtFirst: 98.0 },
];
const GOALS = { clean: 98, all: 90 };
const MAX_SECONDS = 5;

const keep = optionOf("keep");
if (keep) Deno.mkdirSync(keep, { recursive: true });
const only = optionOf("only") ?? "";
const asked = SETS.filter(({ name }) => Deno.args.includes(`--set=${name}`));

for (const { name, rightAtFirst } of asked.length > 0 ? asked : SETS) {
  const outcomes = await readSet(name === "generated" ? generatedDocuments() : drawnDocuments(papersOf(name)), only, keep);
  if (outcomes.length === 0) continue;
  console.log(`\n## ${name}: ${outcomes.length} documents\n`);
  console.log(accuracyTable("type", outcomes, ({ document }) => document.type));
  console.log(accuracyTable("came as", outcomes, ({ document }) => document.state));
  const clean = outcomes.filter(({ document }) => document.state === "clean");
  console.log(
    `clean scans: ${percent(clean)} (asked for ${GOALS.clean} %), all: ${percent(outcomes)} (asked for ${GOALS.all} %)`,
  );
  console.log(`marked for a look though right: clean scans ${markedThoughRight(clean)}, all ${markedThoughRight(outcomes)}`);
  if (rightAtFirst !== undefined) console.log(`right at first sight: ${rightAtFirst} %`);
  if (outcomes.some(({ ofOrder }) => ofOrder !== null)) {
    const known = outcomes.map((outcome) => ({ ...outcome, verdicts: outcome.ofOrder ?? outcome.verdicts }));
    const cleanOnes = known.filter(({ document }) => document.state === "clean");
    console.log(`with what their orders are known by: clean scans ${percent(cleanOnes)}, all ${percent(known)}`);
  }
  console.log(timesOf(outcomes));
  if (Deno.args.includes("--errors")) console.log(errorsOf(outcomes));
}
Deno.exit(0);

function accuracyTable(head: string, outcomes: readonly Outcome[], by: (outcome: Outcome) => string): string {
  const groups = Map.groupBy(outcomes, by);
  const rows = [...groups].map(([group, members]) => {
    const clean = members.filter(({ document }) => document.state === "clean");
    return `| ${group} | ${members.length} | ${percent(members)} | ${clean.length > 0 ? percent(clean) : ""} | ${
      unmarked(members)
    } |`;
  });
  return [`| ${head} | documents | fields right | on clean scans | wrong and not marked |`, "|---|---|---|---|---|", ...rows, ""]
    .join("\n");
}

function percent(outcomes: readonly Outcome[]): string {
  const verdicts = outcomes.flatMap((outcome) => outcome.verdicts);
  return `${(100 * verdicts.filter(({ right }) => right).length / verdicts.length).toFixed(1)} %`;
}

/** Values that are wrong and at which nobody is asked to look. */
function unmarked(outcomes: readonly Outcome[]): number {
  return outcomes.flatMap(({ verdicts }) => verdicts).filter(({ right, read, isMarked }) => !right && read !== null && !isMarked)
    .length;
}

function markedThoughRight(outcomes: readonly Outcome[]): string {
  const right = outcomes.flatMap(({ verdicts }) => verdicts).filter((verdict) => verdict.right);
  return `${(100 * right.filter(({ isMarked }) => isMarked).length / right.length).toFixed(1)} %`;
}

function timesOf(outcomes: readonly Outcome[]): string {
  const engines = Map.groupBy(outcomes, ({ engine }) => engine);
  return [...engines].map(([engine, members]) => {
    const seconds = members.map((one) => one.seconds).sort((a, b) => a - b);
    const at = (share: number) => seconds[Math.min(Math.floor(seconds.length * share), seconds.length - 1)]!.toFixed(2);
    return `${engine}: ${at(0.5)} s a page at the median, ${at(0.95)} s at the 95th percentile (asked for ${MAX_SECONDS} s)`;
  }).join("\n");
}

function errorsOf(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.flatMap(({ document, verdicts }) =>
    verdicts.filter(({ right }) => !right).map(({ name, wanted, read, isMarked }) =>
      `${document.name} ${name}: ${read ?? "(nothing)"}${isMarked ? " (marked)" : ""} in place of ${wanted ?? "(nothing)"}`
    )
  );
  return ["\nwrong fields:", ...wrong].join("\n");
}
