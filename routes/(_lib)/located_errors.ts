import type { FieldError } from "../../components/form/ErrorSummary.tsx";

/**
 * The errors of a long form as its summary lists them: each says where it is, as ten fields may be called "Ville" and all of them be missing.
 * `placeOf` gives a field's place in words, from its row to its label; none for what is no field.
 */
export function locatedErrors(errors: readonly FieldError[], placeOf: (name: string) => readonly string[]): FieldError[] {
  return errors.map(({ name, message }) => {
    const place = name === undefined ? [] : placeOf(name);
    return { name, message: place.length > 0 ? `${place.join(", ")} – ${message}` : message };
  });
}
