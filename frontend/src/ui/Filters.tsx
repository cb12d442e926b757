import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import classes from "./Filters.module.css";

export function Filters({ children }: { children: ReactNode }) {
  return <div className={classes.filters}>{children}</div>;
}

interface FilterProps {
  label: string;
  name: string;
  value: string | number | boolean | undefined;
  options: { value: string; label: string }[];
}

/** A filter writes itself into the address, so that what is seen can be sent to somebody as a link. */
export function Filter({ label, name, value, options }: FilterProps) {
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, [name]: chosen === "" ? undefined : chosen })) as never,
      replace: true,
    });
  return (
    <NativeSelect
      label={label}
      value={value === undefined ? "" : String(value)}
      data={options}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
