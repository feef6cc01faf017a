import { Commit } from "../../kv/commit.ts";
import { tellDriverNews } from "../../kv/driver_news/tell_driver_news.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Tells a driver what is new of their orders. */
export const tellDriverOf: Handler<"tell_driver", JobPorts> = async (store, { publicUrl, texts }, driver) => {
  const commit = new Commit(store.kv);
  await tellDriverNews(commit, store, driver, { publicUrl, delivers: texts.delivers });
  return commit;
};
