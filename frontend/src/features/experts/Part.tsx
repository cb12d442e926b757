import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { profileKey } from "@/api/profile";
import { Section } from "@/ui/Page";
import { FailureReason } from "@/ui/States";
import type { Profile } from "./types";
import classes from "./experts.module.css";

interface SavedProps<Value> {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  saved: Value;
  save: (value: Value) => Promise<Profile>;
  children: (value: Value, change: (value: Value) => void) => ReactNode;
}

/** A section of the profile that is saved by itself. It begins anew when what is saved of it changes, and only then. */
export function SavedSection<Value>({ id, title, note, saved, save, children }: SavedProps<Value>) {
  const client = useQueryClient();
  const change = useMutation({ mutationFn: save, onSuccess: (profile) => client.setQueryData(profileKey, profile) });
  return (
    <div id={id}>
      <Section title={title} note={note}>
        <Editing key={JSON.stringify(saved)} saved={saved} pending={change.isPending} submit={change.mutate}>
          {children}
        </Editing>
        {change.isError && (
          <p role="alert" className={classes.error}>
            <FailureReason error={change.error} />
          </p>
        )}
        {change.isSuccess && (
          <p role="status" className={classes.done}>
            <Trans>Saved.</Trans>
          </p>
        )}
      </Section>
    </div>
  );
}

interface EditingProps<Value> {
  saved: Value;
  pending: boolean;
  submit: (value: Value) => void;
  children: (value: Value, change: (value: Value) => void) => ReactNode;
}

function Editing<Value>({ saved, pending, submit, children }: EditingProps<Value>) {
  const [value, setValue] = useState(saved);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(value);
  };
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      {children(value, setValue)}
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}

interface RowsProps<Row> {
  rows: Row[];
  change: (rows: Row[]) => void;
  blank?: Row;
  add?: ReactNode;
  children: (row: Row, put: (row: Row) => void) => ReactNode;
}

/** The lines of a list, each with its fields and a way to take it out. */
export function Rows<Row>({ rows, change, blank, add, children }: RowsProps<Row>) {
  return (
    <>
      <ul className={classes.rows}>
        {rows.map((row, place) => (
          <li key={place}>
            {children(row, (put) => change(rows.map((each, at) => (at === place ? put : each))))}
            <div>
              <Button variant="default" size="compact-sm" onClick={() => change(rows.filter((_, at) => at !== place))}>
                <Trans>Take out</Trans>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {blank && add && (
        <div>
          <Button variant="default" onClick={() => change([...rows, blank])}>
            {add}
          </Button>
        </div>
      )}
    </>
  );
}
