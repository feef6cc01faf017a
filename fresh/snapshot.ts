import type { ComponentType } from "preact";
import { versions } from "./asset_version.ts";
import type { Middleware, RouteComponent, RouteConfig, RouteHandler } from "./types.ts";

/** What a file under `routes/` may export. */
export interface RouteModule {
  default?: RouteComponent<unknown, unknown> | Middleware<unknown> | Middleware<unknown>[];
  handler?: RouteHandler<unknown, unknown> | Middleware<unknown>[];
  handlers?: RouteHandler<unknown, unknown> | Middleware<unknown>[];
  config?: RouteConfig;
}

/** A file under `routes/`: its path there without extension, such as `orders/[id]/index`. */
export interface FileRoute {
  path: string;
  module: RouteModule;
}

/** A file that is loaded with the first request for it. */
export interface LazyFileRoute {
  path: string;
  load(): Promise<RouteModule>;
}

/** A component that is also hydrated in the browser. */
export interface Island {
  exportName: string;
  chunk: Chunk;
}

/** Browser code: its address, and the addresses that it imports. */
export interface Chunk {
  url: string;
  imports: string[];
}

export type Encoding = "br" | "gzip";

/** A static file, or a piece of browser code. */
export interface Asset {
  /** Hash of the content, as used in `asset()` addresses and `ETag`. */
  hash: string;
  type: string;
  size: number;
  /** Whether `br` and `gzip` forms exist. */
  compressed: boolean;
  /** The address changes with the content. */
  immutable: boolean;
}

/** The result of a build, ready to be applied to an application. */
export interface Snapshot {
  buildId: string;
  root: string;
  mode: "development" | "production";
  routes: (FileRoute | LazyFileRoute)[];
  islands: Map<ComponentType, Island>;
  /** Code that hydrates islands, or null if there is no island. */
  boot: Chunk | null;
  /** Code that reloads the page when the development server restarts. */
  reload: Chunk | null;
  /** By pathname. */
  assets: Map<string, Asset>;
  /** Bytes of an asset. */
  read(pathname: string, encoding: Encoding | null): Promise<Uint8Array<ArrayBuffer>>;
}

const snapshots = new WeakMap<object, Snapshot>();

/** Makes an application use a build: its file routes, islands and static files. */
export function applySnapshot(app: object, snapshot: Snapshot): void {
  snapshots.set(app, snapshot);
  versions.of = (pathname) => snapshot.assets.get(pathname)?.hash ?? snapshot.buildId;
}

/** The build that was applied to an application, if any. */
export function snapshotOf(app: object): Snapshot | null {
  return snapshots.get(app) ?? null;
}

/** Every exported component of an island module, as an island of that chunk. */
export function islandsIn(module: Record<string, unknown>, chunk: Chunk): [ComponentType, Island][] {
  return Object.entries(module)
    .filter((entry): entry is [string, ComponentType] => typeof entry[1] === "function")
    .map(([exportName, component]) => [component, { exportName, chunk }]);
}
