/** @jsxImportSource react */
/** Material UI's Autocomplete and Select. */
import Autocomplete from "@mui/material/Autocomplete";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import TextField from "@mui/material/TextField";
import { NonceProvider } from "react-select";
import { PAGE } from "./page.ts";
import { type ChoiceProps, Configurar } from "./react/configurar.tsx";
import { start } from "./react/start.tsx";

function WithInput({ id, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Autocomplete
      {...(id === undefined ? {} : { id })}
      size="small"
      options={options}
      value={chosen}
      getOptionLabel={({ label }) => label}
      isOptionEqualToValue={(a, b) => a.value === b.value}
      onChange={(_, option) => onChoose(option)}
      noOptionsText="Nenhuma opção"
      clearText="Limpar"
      openText="Abrir"
      closeText="Fechar"
      renderInput={(input) => <TextField {...input} placeholder="Selecione..." />}
    />
  );
}

function WithButton({ id, name, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Select
      {...(id === undefined ? {} : { SelectDisplayProps: { id } })}
      size="small"
      fullWidth
      displayEmpty
      name={name}
      value={chosen?.value ?? ""}
      onChange={(event) => onChoose(options.find(({ value }) => value === event.target.value) ?? null)}
    >
      <MenuItem value="">
        <em>Nenhuma</em>
      </MenuItem>
      {options.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </Select>
  );
}

// Both libraries style through emotion; this provider is emotion's cache with a nonce.
start(
  <NonceProvider nonce={PAGE.nonce} cacheKey="mui">
    <Configurar Choice={PAGE.id === "mui-autocomplete" ? WithInput : WithButton} />
  </NonceProvider>,
);
