import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got, type Shapes } from "@/api/client";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { Section } from "@/ui/Page";
import classes from "./Continuation.module.css";

type Step = Shapes["SolutionStepOut"];

/** Where each step of a corrected solution comes from; nothing where the model was never asked to go on. */
export function ContinuedSteps({ unit, language }: { unit: number; language: string }) {
  const asked = useQuery({ queryKey: ["units", unit, "continuations"], queryFn: () => got(api.GET("/api/v1/units/{unit_id}/continuations", { params: { path: { unit_id: unit } } })) });
  const corrections = asked.data?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <Section title={<Trans>Where the steps of the solution come from</Trans>} note={<Trans>The expert let the model go on from the corrected steps and picked what holds.</Trans>}>
      {corrections.map((correction) => (
        <ol key={correction.correction_id} className={classes.origins}>
          {correction.steps.map((step, index) => (
            <li key={index} className={classes.origin}>
              <span lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
                <Markdown text={step.text} compact />
              </span>
              <span className={classes.soft}>
                <Origin step={step} turns={correction.turns} />
              </span>
            </li>
          ))}
        </ol>
      ))}
    </Section>
  );
}

function Origin({ step, turns }: { step: Step; turns: Shapes["TurnOut"][] }) {
  if (step.origin === "attempt") return <Trans>the model’s answer</Trans>;
  if (step.origin === "expert") return <Trans>the expert</Trans>;
  const offered = turns.flatMap(({ candidates }) => candidates).find(({ id }) => id === step.continuation_id);
  const number = <Isolated>{offered?.number ?? 1}</Isolated>;
  return <Trans>continuation {number}, picked by the expert</Trans>;
}
