/** @jsxImportSource react */
/** Radix Select: a button with role=combobox, the list in a portal, options that only exist while it is open. */
import * as Select from "@radix-ui/react-select";
import { type ChoiceProps, Configurar } from "./react/configurar.tsx";
import { PAGE } from "./page.ts";
import { start } from "./react/start.tsx";

const NOTHING = "nenhuma";

function Choice({ id, name, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Select.Root value={chosen?.value ?? ""} name={name} onValueChange={(value) => onChoose(options.find((option) => option.value === value) ?? null)}>
      <Select.Trigger className="form-control" {...(id === undefined ? {} : { id })}>
        <Select.Value placeholder="Selecione..." />
        <Select.Icon> ▾</Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Content className="lista" position="popper">
          <Select.Viewport nonce={PAGE.nonce}>
            <Select.Item className="item" value={NOTHING}>
              <Select.ItemText>Nenhuma</Select.ItemText>
            </Select.Item>
            {options.map(({ value, label }) => (
              <Select.Item key={value} className="item" value={value}>
                <Select.ItemText>{label}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}

// The library that keeps the page from scrolling meanwhile looks for the nonce here.
Object.assign(window, { __webpack_nonce__: PAGE.nonce });
start(<Configurar Choice={Choice} />);
