/** @jsxImportSource react */
/** Passing messages in the corner, as the app shows them after Salvar and Sincronizar. */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { createPortal } from "react-dom";
import styled from "styled-components";

type Tone = "success" | "error";

const Corner = styled.div`
  position: fixed;
  top: 76px;
  right: 28px;
  display: grid;
  gap: 8px;
  z-index: 50;
`;

const Bubble = styled.div<{ $tone: Tone }>`
  padding: 12px 18px;
  border-radius: 8px;
  color: #fff;
  background: ${({ $tone }) => ($tone === "success" ? "#1c8a5a" : "#b4313f")};
  box-shadow: 0 6px 18px rgb(0 0 0 / 20%);
`;

const ToastContext = createContext<(tone: Tone, text: string) => void>(() => undefined);

export const useToast = () => useContext(ToastContext);

export function Toasts({ lastsMs, children }: { lastsMs: number; children: ReactNode }) {
  const [shown, setShown] = useState<{ id: number; tone: Tone; text: string }[]>([]);
  const next = useRef(0);
  const show = useCallback(
    (tone: Tone, text: string) => {
      const id = next.current++;
      setShown((before) => [...before, { id, tone, text }]);
      setTimeout(() => setShown((before) => before.filter((toast) => toast.id !== id)), lastsMs);
    },
    [lastsMs],
  );
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(
        <Corner aria-live="polite">
          {shown.map(({ id, tone, text }) => (
            <Bubble key={id} $tone={tone} role="status">
              {text}
            </Bubble>
          ))}
        </Corner>,
        document.body,
      )}
    </ToastContext>
  );
}
