/** Replaced by the bundler in browser code; not defined on the server. */
declare const FRESH_BUILD_ID: string | undefined;

/** Name of the query parameter that carries an asset's version. */
export const VERSION_PARAM = "__frsh_c";

/** Where `asset()` gets the version of a path: on the server the content hash of the file, set when a build is applied;
 * in the browser, which does not know every file, the id of the build. */
export const versions: { of(pathname: string): string } = {
  of: () => typeof FRESH_BUILD_ID === "string" ? FRESH_BUILD_ID : "dev",
};
