import { ActionIcon } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDocumentTitle } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { KeyboardIcon } from "../icons";
import classes from "./workbench.module.css";

interface BenchProps {
  title: string;
  about: ReactNode;
  status?: ReactNode;
  timer?: ReactNode;
  actions?: ReactNode;
  onKeys?: () => void;
  children: ReactNode;
}

/** The whole window for one piece of work: a thin line of facts above it and nothing beside it. */
export function Bench({ title, about, status, timer, actions, onKeys, children }: BenchProps) {
  const { t } = useLingui();
  useDocumentTitle(`${title} · Preceptor`);
  return (
    <div className={classes.bench}>
      <header className={classes.bar}>
        <Link to="/" className={classes.home}>
          <Trans>Home</Trans>
        </Link>
        <span className={classes.about}>{about}</span>
        <span className={classes.status}>{status}</span>
        {timer}
        <span className={classes.barActions}>
          {actions}
          {onKeys && (
            <ActionIcon variant="subtle" color="gray" aria-label={t`Show the keys`} title="?" onClick={onKeys}>
              <KeyboardIcon size={18} />
            </ActionIcon>
          )}
        </span>
      </header>
      <main id="content" className={classes.benchBody}>
        {children}
      </main>
    </div>
  );
}

/** Problem at one side, work at the other; one under the other where there is no room. */
export function TwoSides({ problem, work }: { problem: ReactNode; work: ReactNode }) {
  return (
    <div className={classes.sides}>
      <section className={classes.problem}>{problem}</section>
      <section className={classes.work}>{work}</section>
    </div>
  );
}

export function Alone({ children }: { children: ReactNode }) {
  return <div className={classes.alone}>{children}</div>;
}
