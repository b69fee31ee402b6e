/** @jsxImportSource react */
/** Two companies in one account: another one is taken into view without a reload, with its own name, key and bindings. */
import { useEffect, useState } from "react";
import type { PageView } from "../view.ts";
import { call } from "./page.ts";
import { Loaded } from "./react/configurar.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

const COMPANIES = ["1", "2"] as const;

function Companies() {
  const [company, setCompany] = useState<(typeof COMPANIES)[number]>("1");
  const [loaded, setLoaded] = useState<{ company: string; view: PageView } | null>(null);
  useEffect(() => {
    void call<PageView>(`view?empresa=${company}`).then((view) => setLoaded({ company, view }));
  }, [company]);
  if (loaded?.company !== company) return <p aria-busy="true">Carregando...</p>;
  const other = company === "1" ? "2" : "1";
  return (
    <Loaded
      key={company}
      view={loaded.view}
      Choice={NativeChoice}
      beside={
        <button className="btn" type="button" onClick={() => setCompany(other)}>
          Trocar empresa
        </button>
      }
    />
  );
}

start(<Companies />);
