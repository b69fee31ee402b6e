/** @jsxImportSource react */
/** rc-select, the core of Ant Design's Select: of its options only those in view are in the document. */
import RcSelect from "rc-select";
import { type ChoiceProps, Configurar } from "./react/configurar.tsx";
import { start } from "./react/start.tsx";

function Choice({ id, options, chosen, onChoose }: ChoiceProps) {
  return (
    <RcSelect<string>
      {...(id === undefined ? {} : { id })}
      className="controle-largo"
      showSearch
      allowClear
      virtual
      listHeight={220}
      listItemHeight={28}
      optionFilterProp="label"
      placeholder="Selecione..."
      notFoundContent="Nenhuma opção"
      options={options}
      {...(chosen === null ? {} : { value: chosen.value })}
      onChange={(value) => onChoose(options.find((option) => option.value === value) ?? null)}
    />
  );
}

start(<Configurar Choice={Choice} />);
