type UndefinedKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** `T` with the keys that may be undefined made optional, so that "absent" has one shape. */
export type Present<T> =
  & { [K in Exclude<keyof T, UndefinedKeys<T>>]: T[K] }
  & { [K in UndefinedKeys<T>]?: Exclude<T[K], undefined> };

/** The fields that are there: a copy of `fields` without the undefined ones. */
export function present<T extends object>(fields: T): Present<T> {
  const there: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) there[name] = fields[name];
  return there as Present<T>;
}
