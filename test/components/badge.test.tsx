// @vitest-environment happy-dom
import "./portuguese.ts";
import { act, fireEvent, render, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Badge } from "../../components/page/Badge.tsx";
import { BLOCKED, BLOCKED_WITH_NOTE, CHECKING, HOSTILE, NOW, READY, READY_WITH_NOTES, UNKNOWN, UNSAVED } from "./invented.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  // happy-dom has no top layer; in a browser this only moves the element there.
  HTMLElement.prototype.showPopover = () => undefined;
  return () => vi.useRealTimers();
});

const mark = (): HTMLElement => screen.getByRole("button", { expanded: false });
const dialog = (): HTMLElement | null => screen.queryByRole("dialog");

describe("badge", () => {
  it("says state and first reason without being opened", () => {
    render(<Badge verdict={BLOCKED} label="Bruno Sales" />);
    expect(mark().getAttribute("aria-label")).toMatch(/^Não chega: O cadastro de Bruno Sales no Omie está sem a tag Funcionário/);
    expect(dialog()).toBeNull();
  });

  it.each([
    [READY, "Chega ao Omie"],
    [READY_WITH_NOTES, "Chega ao Omie · 2 avisos: "],
    [UNKNOWN, "Sem como saber: "],
    [CHECKING, "Conferindo…"],
  ])("words the state %#", (verdict, beginning) => {
    render(<Badge verdict={verdict} />);
    expect(mark().getAttribute("aria-label")?.startsWith(beginning)).toBe(true);
  });

  it("carries what tells it from the plain mark, so that only that one is taken away for it", () => {
    const { container } = render(<Badge verdict={BLOCKED} />);
    expect(container.querySelector(".badge:not([data-explained])")).toBeNull();
  });

  it("looks and sounds different where somebody has chosen and nobody saved", () => {
    render(<Badge verdict={UNSAVED} label="Uber" />);
    expect(mark().getAttribute("aria-label")).toBe("Ainda não salva: A escolha do tipo “Uber” mudou e ainda não foi salva.");
    expect(mark().className).toContain("is-unsaved");
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".headline")?.textContent).toBe("Ainda não salva · Uber");
    expect(dialog()?.querySelector(".is-blocked")).toBeNull();
  });

  it("explains on click: every reason, who mends it, the age; and closes on a second click", () => {
    render(<Badge verdict={BLOCKED} label="Bruno Sales" />);
    fireEvent.click(mark());
    const text = dialog()?.textContent ?? "";
    expect(text.match(/Bruno Sales/g)).toHaveLength(1);
    expect(text).toContain("sem a tag Funcionário");
    expect(text).toContain("sincronização ainda não comprovada");
    expect(text.match(/Quem resolve: financeiro/g)).toHaveLength(1);
    expect(text).toContain("há 3 horas");
    fireEvent.click(screen.getByRole("button", { expanded: true }));
    expect(dialog()).toBeNull();
  });

  it("advises an approver, and nobody else", () => {
    const { unmount } = render(<Badge verdict={BLOCKED} label="Bruno Sales" />);
    fireEvent.click(mark());
    expect(dialog()?.textContent).not.toMatch(/aprovar|reprove/);
    unmount();
    render(<Badge verdict={BLOCKED} label="Bruno Sales" approver />);
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".advice")?.textContent).toBe("Pode aprovar e avisar o financeiro. Não é erro do colaborador: não reprove por isso.");
  });

  it("tells the way to where it is mended only to those who are elsewhere", () => {
    const verdict = { ...BLOCKED, reasons: [{ code: "type.unbound" as const, data: { type: "Uber" } }] };
    const { unmount } = render(<Badge verdict={verdict} label="Uber" />);
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".todo")?.textContent).toBe("Escolha uma categoria.");
    unmount();
    render(<Badge verdict={verdict} label="Uber" approver />);
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".todo")?.textContent).toBe("Em Omie → Configurar, escolha a categoria de “Uber” e clique em Salvar.");
  });

  it("says of each reason who mends it where that differs", () => {
    render(<Badge verdict={{ ...BLOCKED, reasons: [...BLOCKED.reasons, { code: "report.group-not-positive", data: { type: "Táxi" } }] }} />);
    fireEvent.click(mark());
    expect([...(dialog()?.querySelectorAll(".who") ?? [])].map((line) => line.textContent)).toEqual(["Quem resolve: financeiro", "Quem resolve: financeiro", "Quem resolve: colaborador"]);
  });

  it("promises in no note that something arrives while something stands in the way", () => {
    render(<Badge verdict={BLOCKED_WITH_NOTE} label="Elisa Ferraz Fictícia" />);
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".reasons")?.textContent).not.toMatch(/chega/i);
  });

  it("gives no advice where nothing stands in the way", () => {
    render(<Badge verdict={READY_WITH_NOTES} approver />);
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".advice")).toBeNull();
    expect(dialog()?.textContent).not.toContain("Quem resolve");
  });

  it("sends the report back when one of several reasons is the employee's", () => {
    render(<Badge verdict={{ ...BLOCKED, reasons: [...BLOCKED.reasons, { code: "report.group-not-positive", data: { type: "Táxi" } }] }} approver />);
    fireEvent.click(mark());
    expect(dialog()?.querySelector(".advice")?.textContent).toBe("Devolva ao colaborador para ajuste.");
  });

  it("closes on Esc wherever the focus is, keeps that Esc from the page, and gives the focus back", () => {
    const details = vi.fn();
    const page = vi.fn();
    document.addEventListener("keydown", page);
    render(<Badge verdict={BLOCKED} onDetails={details} />);
    fireEvent.click(mark());
    screen.getByRole("button", { name: "detalhes" }).focus();
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(mark());
    expect(page).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(page).toHaveBeenCalledTimes(1);
    document.removeEventListener("keydown", page);
  });

  describe("after Esc", () => {
    /** As a browser that shows the focus would. */
    const seen = (element: HTMLElement): void => {
      const matches = element.matches.bind(element);
      vi.spyOn(element, "matches").mockImplementation((selector: string) => selector === ":focus-visible" || matches(selector));
    };
    const rested = (): Promise<unknown> => act(() => void vi.advanceTimersByTime(1000));
    const leave = (badge: Element, relatedTarget: EventTarget | null): void => void fireEvent.pointerLeave(badge, { relatedTarget });

    async function dismissed() {
      const { container } = render(<Badge verdict={BLOCKED} />);
      const badge = container.querySelector(".badge") as HTMLElement;
      fireEvent.pointerEnter(badge);
      await rested();
      seen(screen.getByRole("button", { expanded: true }));
      fireEvent.keyDown(document.body, { key: "Escape" });
      expect(dialog()).toBeNull();
      return badge;
    }

    it("the pointer still on the mark doesn't open it again, not even out of the window and back", async () => {
      const badge = await dismissed();
      leave(badge, null);
      fireEvent.pointerEnter(badge);
      await rested();
      expect(dialog()).toBeNull();
    });

    it("the pointer that went elsewhere and comes back does", async () => {
      const badge = await dismissed();
      leave(badge, document.body);
      fireEvent.pointerEnter(badge);
      await rested();
      expect(dialog()).not.toBeNull();
    });

    it("the focus that returns with the window doesn't, the one that went elsewhere does", async () => {
      await dismissed();
      const button = mark();
      button.focus();
      fireEvent.focusOut(button, { relatedTarget: null });
      fireEvent.focusIn(button);
      expect(dialog()).toBeNull();
      fireEvent.focusOut(button, { relatedTarget: document.body });
      fireEvent.focusIn(button);
      expect(dialog()).not.toBeNull();
    });

    it("a click does", async () => {
      await dismissed();
      fireEvent.click(mark());
      expect(dialog()).not.toBeNull();
    });
  });

  it("stays closed under the pointer that closed it by a second click", async () => {
    const { container } = render(<Badge verdict={BLOCKED} />);
    const badge = container.querySelector(".badge") as HTMLElement;
    fireEvent.click(mark());
    fireEvent.click(screen.getByRole("button", { expanded: true }));
    fireEvent.pointerEnter(badge);
    await act(() => void vi.advanceTimersByTime(1000));
    expect(dialog()).toBeNull();
  });

  it("closes on a press elsewhere, not on one inside", () => {
    render(<Badge verdict={BLOCKED} label="Bruno" />);
    fireEvent.click(mark());
    fireEvent.pointerDown(screen.getByText("Bruno"));
    expect(dialog()).not.toBeNull();
    fireEvent.pointerDown(document.body);
    expect(dialog()).toBeNull();
  });

  it("opens when the pointer rests and closes when it has gone, but not while it is on its way into the popover", async () => {
    const { container } = render(<Badge verdict={BLOCKED} />);
    const badge = container.querySelector(".badge") as HTMLElement;
    fireEvent.pointerEnter(badge);
    await act(() => void vi.advanceTimersByTime(199));
    expect(dialog()).toBeNull();
    await act(() => void vi.advanceTimersByTime(1));
    expect(dialog()).not.toBeNull();
    fireEvent.pointerLeave(badge);
    await act(() => void vi.advanceTimersByTime(100));
    fireEvent.pointerEnter(badge);
    await act(() => void vi.advanceTimersByTime(1000));
    expect(dialog()).not.toBeNull();
    fireEvent.pointerLeave(badge);
    await act(() => void vi.advanceTimersByTime(250));
    expect(dialog()).toBeNull();
  });

  it("closes when the focus goes on to something else in the page", () => {
    render(
      <>
        <Badge verdict={BLOCKED} />
        <a href="#next">next</a>
      </>,
    );
    fireEvent.click(mark());
    fireEvent.focusOut(screen.getByRole("button", { expanded: true }), { relatedTarget: screen.getByRole("link") });
    expect(dialog()).toBeNull();
  });

  it("keeps its clicks and keys from the row it stands in", () => {
    const row = vi.fn();
    render(
      <div onClick={row} onKeyDown={row}>
        <Badge verdict={BLOCKED} />
      </div>,
    );
    fireEvent.keyDown(mark(), { key: "Enter" });
    // prevented: inside a field's label a click would go on to the field
    expect(fireEvent.click(mark())).toBe(false);
    expect(dialog()).not.toBeNull();
    expect(row).not.toHaveBeenCalled();
  });

  it("never opens for a pointer that only passes", async () => {
    const { container } = render(<Badge verdict={BLOCKED} />);
    const badge = container.querySelector(".badge") as HTMLElement;
    fireEvent.pointerEnter(badge);
    fireEvent.pointerLeave(badge);
    await act(() => void vi.advanceTimersByTime(1000));
    expect(dialog()).toBeNull();
  });

  it("asks for the details from the popover only", () => {
    const details = vi.fn();
    render(<Badge verdict={BLOCKED} onDetails={details} />);
    fireEvent.click(mark());
    expect(details).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "detalhes" }));
    expect(details).toHaveBeenCalledTimes(1);
  });

  it("takes no name for markup", () => {
    const verdict = { ...UNKNOWN, reasons: [{ code: "member.homonym" as const, data: { name: HOSTILE } }] };
    const { container } = render(<Badge verdict={verdict} label={HOSTILE} />);
    fireEvent.click(mark());
    expect(container.querySelector("img")).toBeNull();
    expect(dialog()?.querySelector("bdi.subject")?.textContent).toBe(HOSTILE);
    // what goes into a sentence has lost its power to turn the sentence around
    expect(dialog()?.querySelector(".reasons")?.textContent).not.toMatch(/[\u202E\u200B]/);
  });
});
