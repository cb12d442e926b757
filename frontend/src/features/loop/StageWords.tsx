import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useWord } from "@/i18n/words";
import { Isolated, Num } from "@/ui/Figures";
import { ServerSentence } from "@/ui/ServerSentence";
import type { Stage } from "./queries";

type Told = Record<string, unknown>;

const figure = (value: unknown) => <Num value={Number(value)} />;

/** How a stage went, in the language of the page: from the code and the figures that the server gives beside its words. */
export function StageWords({ stage }: { stage: Stage }) {
  const word = useWord();
  const told = stage.result.says as Told | null | undefined;
  if (told?.code === "refused") return <ServerSentence code={String(told.refusal)} said={stage.message} />;
  return (told && say(told, stage.message, word)) ?? <bdi lang="en">{stage.message}</bdi>;
}

function say(told: Told, message: string, word: ReturnType<typeof useWord>): ReactNode {
  switch (told.code) {
    case "as_is":
      return <bdi>{message}</bdi>;
    case "posed":
      return <Trans>Problems posed: {figure(told.posed)}</Trans>;
    case "imported":
      return (
        <Trans>
          Problems: {figure(told.problems)}, recorded answers: {figure(told.answers)}, there already: {figure(told.already)}
        </Trans>
      );
    case "model":
      return (
        <>
          <bdi>{String(told.model)}</bdi> ({word("endpointKind", String(told.kind))})
        </>
      );
    case "answers_right":
      return (
        <Trans>
          Answers right: {figure(told.right)} of {figure(told.of)}
        </Trans>
      );
    case "correcting":
      return <Trans>Scripted experts at work (simulated)</Trans>;
    case "corrected":
      return (
        <Trans>
          Corrected: {figure(told.done)}, left in the queue: {figure(told.left)}
        </Trans>
      );
    case "reviewing":
      return <Trans>A scripted reviewer at work (simulated)</Trans>;
    case "reviewed":
      return (
        <Trans>
          Accepted: {figure(told.accepted)}, left for review: {figure(told.left)}
        </Trans>
      );
    default:
      return sayOfResults(told, word);
  }
}

function sayOfResults(told: Told, word: ReturnType<typeof useWord>): ReactNode {
  switch (told.code) {
    case "statements":
      return <Trans>Statements: {figure(told.statements)}</Trans>;
    case "paid_out":
      return told.invoice ? (
        <Trans>
          Statements: {figure(told.statements)}, payouts in a bank file: {figure(told.payouts)}, invoice <Isolated>{String(told.invoice)}</Isolated>
        </Trans>
      ) : (
        <Trans>
          Statements: {figure(told.statements)}, payouts in a bank file: {figure(told.payouts)}
        </Trans>
      );
    case "frozen": {
      const fingerprint = <Isolated>sha256 {String(told.sha256)}</Isolated>;
      return (
        <Trans>
          Examples: {figure(told.examples)}, {fingerprint}
        </Trans>
      );
    }
    case "fine_tuning":
      return <Trans>Fine-tuning</Trans>;
    case "points":
      return <Points points={told.points as [string, string][]} word={word} />;
    case "rows":
      return <Trans>Rows: {figure(told.rows)}</Trans>;
    case "figures_open":
      return <Trans>All figures open to their rows</Trans>;
    default:
      return null;
  }
}

function Points({ points, word }: { points: [string, string][]; word: ReturnType<typeof useWord> }) {
  const each = points.map(([split, by]) => (
    <span key={split}>
      {" "}
      {word("split", split)} <Isolated>{by.replace("-", "−")}</Isolated>
    </span>
  ));
  return <Trans>Percentage points: {each}</Trans>;
}
