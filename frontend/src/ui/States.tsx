import { Button, Loader } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { Refusal, Unreachable } from "@/api/http";
import { ServerSentence } from "./ServerSentence";
import classes from "./States.module.css";

/** Appears only after a moment: a flash of a spinner makes a quick page feel slow. */
export function Loading() {
  const { t } = useLingui();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.state} role="status" aria-label={t`Loading`}>
      {late && <Loader size="sm" color="var(--ink-soft)" type="dots" />}
    </div>
  );
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>
        <FailureTitle error={error} />
      </p>
      <p className={classes.reason}>
        <FailureReason error={error} />
      </p>
      {retry && (
        <Button variant="default" onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}

function FailureTitle({ error }: { error: unknown }) {
  if (error instanceof Unreachable) return <Trans>The server cannot be reached</Trans>;
  if (error instanceof Refusal && error.status === 404) return <Trans>There is nothing here</Trans>;
  if (error instanceof Refusal && error.status === 403) return <Trans>This is not open to you</Trans>;
  if (error instanceof Refusal && error.status === 401) return <Trans>You are signed out</Trans>;
  return <Trans>This did not work</Trans>;
}

/** The sentence that says what to do; the server's own words where it gave any. */
export function FailureReason({ error }: { error: unknown }) {
  if (error instanceof Unreachable) return <Trans>Check the connection. Nothing you typed is lost.</Trans>;
  if (error instanceof Refusal && error.detail) return <ServerSentence code={error.code} said={error.detail} />;
  if (error instanceof Refusal && error.status === 401) return <Trans>Sign in again to go on.</Trans>;
  if (error instanceof Refusal && error.status === 404) return <Trans>It does not exist, or it belongs to somebody else.</Trans>;
  return <Trans>Something went wrong on the way. Try again; if it stays, tell the operator what you did.</Trans>;
}

export function Empty({ title, reason, children }: { title: ReactNode; reason?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {reason && <p className={classes.reason}>{reason}</p>}
      {children}
    </div>
  );
}

/** Waiting, refused or here: what every page that asks the server shows. */
export function Fetched<Data>({ query, children }: { query: UseQueryResult<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
