/** @jsxImportSource react */
import { Configurar } from "./react/configurar.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

start(<Configurar Choice={NativeChoice} />);
