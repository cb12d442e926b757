import { Trans } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import type { Shapes } from "@/api/client";
import { Markdown } from "../markdown/Markdown";
import { AttachmentList } from "./AttachmentList";
import classes from "./ProblemSide.module.css";

interface ProblemSideProps {
  problem: { statement: string; unit: string; language: string; attachments?: Shapes["AttachmentOut"][] };
  /** The problem is still to be written, and this is what it should be about. */
  wanted?: boolean;
  onGuideline?: () => void;
}

export function ProblemSide({ problem, wanted = false, onGuideline }: ProblemSideProps) {
  return (
    <>
      <h1 className={classes.title}>
        {wanted ? <Trans>What is wanted</Trans> : <Trans>Problem</Trans>}
      </h1>
      <div lang={problem.language} dir={problem.language === "ar" ? "rtl" : "ltr"}>
        <Markdown text={problem.statement} />
      </div>
      {problem.unit && (
        <p className={classes.unit}>
          <Trans>Answer in:</Trans> <bdi>{problem.unit}</bdi>
        </p>
      )}
      {problem.attachments && <AttachmentList attachments={problem.attachments} />}
      {onGuideline && (
        <UnstyledButton className={classes.link} onClick={onGuideline}>
          <Trans>Guidelines</Trans> <kbd>G</kbd>
        </UnstyledButton>
      )}
    </>
  );
}
