import { Field, type FieldProps } from "./Field.tsx";

export interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "password" | "url" | "search" | undefined;
  /** As in the HTML standard: "email", "current-password", "off". */
  autocomplete?: string | undefined;
  inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | undefined;
  maxlength?: number | undefined;
  /** Codes and plates: no spell check, capitals offered by the phone's keyboard. */
  code?: boolean | undefined;
  /** Values that the browser offers while typing. */
  suggestions?: readonly string[] | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, type = "text", autocomplete, inputmode, maxlength, code, suggestions } = props;
  return (
    <Field {...props}>
      {(control) => (
        <>
          <input
            {...control}
            type={type}
            value={value}
            autocomplete={autocomplete}
            inputmode={inputmode}
            maxlength={maxlength}
            spellcheck={code ? false : undefined}
            autocapitalize={code ? "characters" : undefined}
            list={suggestions && `${control.id}-list`}
          />
          {suggestions && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((suggestion) => <option key={suggestion} value={suggestion} />)}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
