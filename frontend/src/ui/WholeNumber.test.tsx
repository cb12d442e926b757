// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { WholeNumber } from "./WholeNumber";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined }));
});
afterEach(cleanup);

function Field({ said }: { said: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(2);
  return (
    <MantineProvider>
      <WholeNumber label="Points" min={0} max={5} value={value} onChange={(next) => (setValue(next), said(next))} />
    </MantineProvider>
  );
}

it("reads digits of either kind, keeps within its bounds, and counts with the arrows", () => {
  const said = vi.fn();
  render(<Field said={said} />);
  const field = screen.getByLabelText<HTMLInputElement>("Points");
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  type("٤");
  expect(said).toHaveBeenLastCalledWith(4);
  expect(field.value).toBe("٤");
  type("99");
  expect(said).toHaveBeenLastCalledWith(5);
  fireEvent.blur(field);
  expect(field.value).toBe("5");
  type("many");
  expect(said).toHaveBeenLastCalledWith(null);
  fireEvent.keyDown(field, { key: "ArrowUp" });
  expect(said).toHaveBeenLastCalledWith(1);
});
