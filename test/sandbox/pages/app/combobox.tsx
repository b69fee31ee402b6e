/** @jsxImportSource react */
import { Combobox } from "./react/combobox.tsx";
import { Configurar } from "./react/configurar.tsx";
import { start } from "./react/start.tsx";

start(<Configurar Choice={Combobox} />);
