import { Trans } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import { Markdown } from "../markdown/Markdown";
import classes from "./ProblemSide.module.css";

interface ProblemSideProps {
  problem: { statement: string; unit: string; language: string };
  onGuideline?: () => void;
}

export function ProblemSide({ problem, onGuideline }: ProblemSideProps) {
  return (
    <>
      <h1 className={classes.title}>
        <Trans>Problem</Trans>
      </h1>
      <div lang={problem.language} dir={problem.language === "ar" ? "rtl" : "ltr"}>
        <Markdown text={problem.statement} />
      </div>
      {problem.unit && (
        <p className={classes.unit}>
          <Trans>Answer in:</Trans> <bdi>{problem.unit}</bdi>
        </p>
      )}
      {onGuideline && (
        <UnstyledButton className={classes.link} onClick={onGuideline}>
          <Trans>Guidelines</Trans> <kbd>G</kbd>
        </UnstyledButton>
      )}
    </>
  );
}
