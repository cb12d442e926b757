import { CloseButton } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useId, useRef, type ReactNode } from "react";
import classes from "./Dialog.module.css";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  wide?: boolean;
  children: ReactNode;
}

const fields = "textarea, select, input:not([type=checkbox], [type=radio], [type=file])";

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ opened, onClose, title, wide = false, children }: DialogProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = place.current;
    if (!dialog) return;
    if (opened && !dialog.open) {
      dialog.showModal();
      // A field that wanted the focus was drawn before there was a window to have it in; the browser gives it to "Close".
      dialog.querySelector<HTMLElement>(fields)?.focus();
    }
    if (!opened && dialog.open) dialog.close();
  }, [opened]);
  return (
    <dialog
      ref={place}
      className={classes.dialog}
      data-wide={wide || undefined}
      aria-labelledby={heading}
      onClose={() => {
        // The browser tells it a moment later: by then another window may have taken this one's place.
        if (opened) onClose();
      }}
      onClick={(event) => {
        if (event.target === place.current) onClose();
      }}
    >
      {opened && (
        <div className={classes.body}>
          <header className={classes.head}>
            <h2 id={heading} className={classes.title}>
              {title}
            </h2>
            <CloseButton aria-label={t`Close`} onClick={onClose} />
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
