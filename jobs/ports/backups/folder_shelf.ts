import type { BackupShelf } from "./backup_shelf.ts";

/**
 * Keeps backups as files of a folder, readable by the process's user alone. A file is written beside its name, flushed to the disk and then
 * renamed: under its name it is whole, whatever happened.
 */
export function folderShelf(folder: string): BackupShelf {
  const pathOf = (name: string) => `${folder}/${name}`;
  const partialOf = (name: string) => `${pathOf(name)}.part`;
  return {
    async has(name) {
      return (await Deno.stat(pathOf(name)).catch(ifMissing)) !== null;
    },

    async write(name) {
      await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
      const [path, partial] = [pathOf(name), partialOf(name)];
      const file = await Deno.open(partial, { create: true, truncate: true, write: true, mode: 0o600 });
      const bytes = file.writable.getWriter();
      return new WritableStream({
        write: (chunk) => bytes.write(chunk),
        async close() {
          await file.sync();
          await bytes.close();
          await Deno.rename(partial, path);
        },
        async abort() {
          await bytes.close();
          await Deno.remove(partial);
        },
      });
    },

    async read(name) {
      return (await Deno.open(pathOf(name), { read: true })).readable;
    },

    async remove(name) {
      for (const path of [pathOf(name), partialOf(name)]) await Deno.remove(path).catch(ifMissing);
    },
  };
}

function ifMissing(error: unknown): null {
  if (error instanceof Deno.errors.NotFound) return null;
  throw error;
}
