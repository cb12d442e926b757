import { UnstyledButton } from "@mantine/core";
import { useLingui } from "@lingui/react";
import type { ReactNode } from "react";
import { activate, isLanguage, languageNames, languages } from "@/i18n/language";
import classes from "./OpenPage.module.css";

/** The frame of a page for somebody who is not signed in: the name of the site, the other language, and the thing itself. */
export function OpenPage({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { i18n } = useLingui();
  const current = isLanguage(i18n.locale) ? i18n.locale : "en";
  const other = languages.find((language) => language !== current) ?? "en";
  return (
    <>
      <header className={classes.top}>
        <span className={classes.name}>Preceptor</span>
        <UnstyledButton className={classes.language} lang={other} onClick={() => void activate(other)}>
          {languageNames[other]}
        </UnstyledButton>
      </header>
      <main id="content" className={wide ? classes.wide : classes.narrow}>
        {children}
      </main>
    </>
  );
}
