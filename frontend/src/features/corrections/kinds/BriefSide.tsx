import { UnstyledButton } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { Markdown } from "@/ui/markdown/Markdown";
import classes from "./kinds.module.css";

/** What a problem that is to be written should be about. */
export function BriefSide({ brief, language, onGuideline }: { brief: string; language: string; onGuideline?: () => void }) {
  return (
    <>
      <h1 className={classes.sideTitle}>
        <Trans>What is wanted</Trans>
      </h1>
      <div lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
        <Markdown text={brief} />
      </div>
      {onGuideline && (
        <UnstyledButton className={classes.link} onClick={onGuideline}>
          <Trans>Guidelines</Trans> <kbd>G</kbd>
        </UnstyledButton>
      )}
    </>
  );
}
