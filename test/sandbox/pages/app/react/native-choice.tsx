/** @jsxImportSource react */
/** A controlled `<select>`: React puts the state's value back when a choice isn't kept. */
import type { ChoiceProps } from "./configurar.tsx";

export function NativeChoice({ id, name, options, chosen, onChoose, disabled = false }: ChoiceProps & { disabled?: boolean }) {
  return (
    <select
      className="form-control"
      id={id}
      name={name}
      disabled={disabled}
      value={chosen?.value ?? ""}
      onChange={(event) => onChoose(options.find(({ value }) => value === event.target.value) ?? null)}
    >
      <option value="">Selecione</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
