/** @jsxImportSource react */
/** The bindings inside something that is mounted when it is opened and unmounted when it is closed. */
import { type ReactNode, useEffect, useState } from "react";
import Select, { NonceProvider } from "react-select";
import type { Option } from "../view.ts";
import { PAGE } from "./page.ts";
import { BindingsTable, type ChoiceProps, Configurar, type Section, type SectionProps } from "./react/configurar.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

const NAME = "Vincular tipo(s) de despesas";

const SECTIONS: Record<string, Section> = {
  modal: Modal,
  "modal-react-select": Modal,
  drawer: Drawer,
  accordion: Accordion,
  tabs: Tabs,
};

/** A moment passes between the press and the content, as where its code is loaded on demand. */
function Late({ meanwhile, children }: { meanwhile?: ReactNode; children: ReactNode }) {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return there ? children : meanwhile;
}

function Modal(props: SectionProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="painel">
      <h2>Tipos de despesas</h2>
      <button className="btn" type="button" onClick={() => setOpen(true)}>
        Abrir vínculos
      </button>
      {open && (
        <div className="fundo">
          <div className="janela" role="dialog" aria-modal="true" aria-labelledby="janela-titulo">
            <h2 id="janela-titulo">{NAME}</h2>
            <Late meanwhile={<p aria-busy="true">Carregando...</p>}>
              <BindingsTable {...props} />
            </Late>
            <p>
              <button className="btn" type="button" onClick={() => setOpen(false)}>
                Fechar
              </button>
            </p>
          </div>
        </div>
      )}
    </section>
  );
}

function Drawer(props: SectionProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="painel">
      <h2>Tipos de despesas</h2>
      <button className="btn" type="button" onClick={() => setOpen(true)}>
        Abrir vínculos
      </button>
      {open && (
        <Late>
          <aside className="gaveta" aria-label={NAME}>
            <h2>{NAME}</h2>
            <BindingsTable {...props} />
            <p>
              <button className="btn" type="button" onClick={() => setOpen(false)}>
                Fechar
              </button>
            </p>
          </aside>
        </Late>
      )}
    </section>
  );
}

function Accordion(props: SectionProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="painel">
      <h2>
        <button className="btn" type="button" aria-expanded={open} aria-controls="vinculos" onClick={() => setOpen(!open)}>
          {NAME}
        </button>
      </h2>
      <div id="vinculos">
        {open && (
          <Late>
            <BindingsTable {...props} />
          </Late>
        )}
      </div>
    </section>
  );
}

function Tabs(props: SectionProps) {
  const [at, setAt] = useState("Filiais");
  return (
    <section className="painel">
      <div className="abas" role="tablist">
        {["Filiais", NAME, "Histórico"].map((name) => (
          <button key={name} className="btn" type="button" role="tab" aria-selected={at === name} onClick={() => setAt(name)}>
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={at}>
        {at === NAME ? (
          <Late meanwhile={<p>Carregando...</p>}>
            <BindingsTable {...props} />
          </Late>
        ) : (
          <p>Nenhum registro encontrado.</p>
        )}
      </div>
    </section>
  );
}

const Searchable = ({ id, options, chosen, onChoose }: ChoiceProps) => (
  <Select<Option>
    inputId={id}
    options={options}
    value={chosen}
    onChange={onChoose}
    isClearable
    placeholder="Selecione..."
    menuPortalTarget={document.body}
    styles={{ menuPortal: (base) => ({ ...base, zIndex: 30 }) }}
  />
);

const Around = SECTIONS[PAGE.id];
if (Around === undefined) throw new Error(`no container for ${PAGE.id}`);
start(
  <NonceProvider nonce={PAGE.nonce} cacheKey="css">
    <Configurar Choice={PAGE.id === "modal-react-select" ? Searchable : NativeChoice} Section={Around} />
  </NonceProvider>,
);
