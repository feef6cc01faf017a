import { startReading } from "../../../../../../(_lib)/reading/reading_acts.ts";
import { answerReading, ReadingPage } from "../../../../../../(_lib)/reading/ReadingPage.tsx";
import { define } from "../../../../../../(_lib)/state.ts";

export const handler = define.handlers({
  GET: (ctx) => answerReading(ctx, "carrier"),
  POST: (ctx) => startReading(ctx, "carrier"),
});

export default define.page<typeof handler>(({ data, state, url }) => (
  <ReadingPage state={state} url={url} side="carrier" read={data.read} review={data.review} />
));
