import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Dialog } from "../Dialog";
import classes from "./workbench.module.css";

export interface KeyLine {
  keys: string[];
  does: ReactNode;
}

export function KeyHelp({ opened, onClose, lines }: { opened: boolean; onClose: () => void; lines: KeyLine[] }) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Keys`}>
      <dl className={classes.keys}>
        {lines.map((line) => (
          <div key={line.keys.join()}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
