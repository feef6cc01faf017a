/// <reference lib="webworker" />
import { workBehindPages } from "./behind_pages.ts";

workBehindPages();
self.postMessage("waits");
