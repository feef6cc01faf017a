import { fieldId } from "../../../components/form/field_id.ts";
import { Button } from "../../../components/layout/Button.tsx";
import type { OrderFormWords } from "../../../domain/i18n/order_form/fr.ts";

export interface RowButtonsProps {
  readonly form: OrderFormWords;
  /** "stops.2". */
  readonly row: string;
  readonly name: string;
  readonly position: number;
  readonly action: string;
  readonly movable?: boolean;
}

/** Moves a row up or takes it out. They submit the form, so that they work without JavaScript, and lead back to where the row is. */
export function RowButtons({ form, row, name, position, action, movable }: RowButtonsProps) {
  const list = row.slice(0, row.indexOf("."));
  const before = `${action}#${fieldId(position > 0 ? `${list}.${position - 1}` : list)}`;
  return (
    <div class="row">
      {movable && position > 0 && (
        <Button kind="quiet" size="small" name="up" value={row} formaction={before}>
          {form.moveUp} <span class="sr-only">{name}</span>
        </Button>
      )}
      <Button kind="quiet" size="small" icon="trash-2" name="remove" value={row} formaction={before}>
        {form.remove} <span class="sr-only">{name}</span>
      </Button>
    </div>
  );
}
