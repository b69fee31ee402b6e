/** @jsxImportSource react */
/** The app's building blocks; their class names are hashes that mean nothing. */
import Select from "react-select";
import styled from "styled-components";
import type { Option } from "../../state.ts";

export const Card = styled.section`
  background: #fff;
  border-radius: 12px;
  box-shadow: 0 1px 4px rgb(20 30 60 / 12%);
  padding: 20px 24px;
  margin-bottom: 20px;
`;

export const Title = styled.h1`
  font-size: 22px;
  margin: 4px 0 18px;
`;

export const Subtitle = styled.h2`
  font-size: 16px;
  margin: 0 0 12px;
`;

export const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  th {
    text-align: left;
    font-size: 12px;
    color: #667085;
    padding: 8px 10px;
  }
  td {
    padding: 8px 10px;
    border-top: 1px solid #eaecf0;
  }
`;

export const Button = styled.button<{ $strong?: boolean }>`
  font: inherit;
  border: 1px solid #5b3fd6;
  border-radius: 8px;
  padding: 8px 18px;
  cursor: pointer;
  color: ${({ $strong }) => ($strong ? "#fff" : "#5b3fd6")};
  background: ${({ $strong }) => ($strong ? "#5b3fd6" : "#fff")};
  &:disabled {
    opacity: 0.6;
  }
`;

export const IconButton = styled.button`
  border: 0;
  background: none;
  padding: 6px;
  cursor: pointer;
  &:disabled {
    opacity: 0.3;
  }
`;

export const Input = styled.input`
  font: inherit;
  padding: 8px 12px;
  border: 1px solid #d0d5dd;
  border-radius: 8px;
  width: 100%;
  max-width: 420px;
`;

export const Label = styled.label`
  display: block;
  font-weight: 600;
  margin-bottom: 4px;
`;

const FieldLabel = styled.label`
  display: block;
  margin-bottom: 14px;
  > span {
    display: block;
    font-weight: 600;
    margin-bottom: 4px;
  }
`;

export function Field({ label, ...input }: { label: string } & React.ComponentProps<typeof Input>) {
  return (
    <FieldLabel>
      <span>{label}</span>
      <Input {...input} />
    </FieldLabel>
  );
}

const Trail = styled.nav`
  font-size: 12px;
  color: #667085;
  span + span::before {
    content: ">";
    margin: 0 6px;
  }
`;

export function Breadcrumbs({ labels }: { labels: string[] }) {
  return (
    <Trail aria-label="breadcrumb">
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
    </Trail>
  );
}

interface ChoiceProps {
  options: Option[];
  chosen: Option | null;
  onChoose: (option: Option | null) => void;
  inputId?: string;
  /** with a name, react-select keeps a hidden input that a form would submit */
  name?: string;
}

/** Every choice of the app: a controlled react-select whose menu opens in a portal at the end of body. */
export function Choice({ options, chosen, onChoose, inputId, name }: ChoiceProps) {
  return (
    <Select<Option>
      options={options}
      value={chosen}
      onChange={onChoose}
      inputId={inputId}
      name={name}
      isClearable
      placeholder="Selecione..."
      noOptionsMessage={() => "Nenhuma opção"}
      menuPortalTarget={document.body}
    />
  );
}

export const Tabs = styled.div`
  display: flex;
  gap: 6px;
  margin-bottom: 12px;
`;

export const Tab = styled.button`
  font: inherit;
  border: 0;
  background: none;
  padding: 8px 14px;
  cursor: pointer;
  &[aria-selected="true"] {
    border-bottom: 2px solid #5b3fd6;
    color: #5b3fd6;
    font-weight: 600;
  }
`;

export const Pager = styled.div`
  display: flex;
  gap: 10px;
  align-items: center;
  justify-content: flex-end;
  padding-top: 12px;
`;

export function Arrow({ d }: { d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2">
      <path d={d} />
    </svg>
  );
}

/** A cell that cuts what is too long for it, as the lists of the app do. */
export const Truncated = styled.td`
  max-width: 240px;
  p {
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

/** @param cents integer cents → "R$ 1.234,56" */
export const reais = (cents: number): string =>
  (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });
