import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got, type Shapes } from "@/api/client";
import { Isolated } from "../Figures";
import { Markdown } from "../markdown/Markdown";
import classes from "./SolutionOrigins.module.css";

type Step = Shapes["SolutionStepOut"];

interface SolutionOriginsProps {
  unit: number;
  correction: number;
  language: string;
  solution: string;
}

/** A corrected solution; where the model was asked to go on, each step says where it comes from. */
export function SolutionOrigins({ unit, correction, language, solution }: SolutionOriginsProps) {
  const words = { lang: language, dir: language === "ar" ? "rtl" : "ltr" };
  const asked = useQuery({ queryKey: ["units", unit, "continuations"], queryFn: () => got(api.GET("/api/v1/units/{unit_id}/continuations", { params: { path: { unit_id: unit } } })) });
  const continued = asked.data?.corrections.find(({ correction_id }) => correction_id === correction);
  if (!continued) {
    return (
      <div {...words}>
        <Markdown text={solution} />
      </div>
    );
  }
  return (
    <>
      <p className={classes.note}>
        <Trans>The model went on from the corrected steps; what the expert picked is marked.</Trans>
      </p>
      <ol className={classes.origins}>
        {continued.steps.map((step, index) => (
          <li key={index} className={classes.origin} data-origin={step.origin}>
            <div {...words}>
              <Markdown text={step.text} compact />
            </div>
            <span className={classes.from}>
              <Origin step={step} turns={continued.turns} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Origin({ step, turns }: { step: Step; turns: Shapes["TurnOut"][] }) {
  if (step.origin === "attempt") return <Trans>the model’s answer</Trans>;
  if (step.origin === "expert") return <Trans>the expert</Trans>;
  const turn = turns.find(({ candidates }) => candidates.some(({ id }) => id === step.continuation_id));
  const number = <Isolated>{turn?.candidates.find(({ id }) => id === step.continuation_id)?.number ?? 1}</Isolated>;
  if (turn?.recorded) {
    return (
      <Trans>
        continuation {number} of <bdi>{turn.model_version}</bdi>, picked by the expert
      </Trans>
    );
  }
  return <Trans>continuation {number}, picked by the expert</Trans>;
}
