import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { ProblemFiles } from "./ProblemFiles";
import type { Criterion, ProblemDetail, ReferenceStep } from "./types";
import classes from "./problems.module.css";

export function ProblemPage() {
  const { id = "" } = useParams({ strict: false });
  const problem = useQuery({ queryKey: ["problems", id], queryFn: () => got(api.GET("/api/v1/problems/{version_id}", { params: { path: { version_id: Number(id) } } })) });
  return <Fetched query={problem}>{(data) => <ProblemView problem={data} />}</Fetched>;
}

function ProblemView({ problem }: { problem: ProblemDetail }) {
  const word = useWord();
  const direction = problem.language === "ar" ? "rtl" : "ltr";
  const steps = problem.reference_steps as unknown as ReferenceStep[];
  const rubric = problem.rubric as Criterion;
  return (
    <Page
      title={problem.external_id}
      heading={
        <>
          <Isolated>{problem.external_id}</Isolated> <SimulatedMark when={problem.simulated} />
        </>
      }
      above={
        <Link to="/problems">
          <Trans>Problems</Trans>
        </Link>
      }
    >
      <div className={classes.reading} lang={problem.language} dir={direction}>
        <Markdown text={problem.statement} />
      </div>
      <ProblemFiles problem={problem} />
      <Section title={<Trans>Answer</Trans>}>
        <Facts>
          <Fact label={<Trans>Exact</Trans>}>
            <Isolated>{problem.answer}</Isolated> <bdi>{problem.unit}</bdi>
          </Fact>
          <Fact label={<Trans>Tolerance</Trans>}>
            <Tolerance kind={problem.tolerance_kind} value={problem.tolerance} />
          </Fact>
          <Fact label={<Trans>Split</Trans>}>{word("split", problem.split)}</Fact>
          <Fact label={<Trans>Topic</Trans>}>
            <bdi>{problem.topic}</bdi>
          </Fact>
          <Fact label={<Trans>Family</Trans>}>{problem.family ? <Isolated>{problem.family}</Isolated> : "–"}</Fact>
          <Fact label={<Trans>Source</Trans>}>
            <Isolated>{[problem.source, problem.licence].filter(Boolean).join(" · ")}</Isolated>
          </Fact>
          <Fact label={<Trans>Attempts</Trans>}>
            <Link to="/attempts" search={{ problem: problem.id }}>
              <Trans>show them</Trans>
            </Link>
          </Fact>
        </Facts>
      </Section>
      {steps.length > 0 && (
        <Section title={<Trans>Reference steps</Trans>}>
          <ol className={classes.steps}>
            {steps.map((step, index) => (
              <li key={index}>
                <span dir="auto" lang={problem.language}>
                  {step.label}
                </span>
                <span className={classes.expression}>
                  <Isolated>{`${step.expression} = ${step.value}`}</Isolated>
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {problem.reference_text && (
        <Section title={<Trans>Reference solution</Trans>}>
          <div className={classes.reading} lang={problem.language} dir={direction}>
            <Markdown text={problem.reference_text} />
          </div>
        </Section>
      )}
      {(rubric.children?.length ?? 0) > 0 && (
        <Section title={<Trans>Rubric</Trans>}>
          <Rubric criteria={rubric.children ?? []} />
        </Section>
      )}
    </Page>
  );
}

function Tolerance({ kind, value }: { kind: string; value: string }) {
  if (kind === "exact") return <Trans>none: the value must be exact</Trans>;
  if (kind === "text") return <Trans>the words must agree</Trans>;
  if (kind === "relative") {
    return (
      <Trans>
        <Isolated>{value}</Isolated> of the value
      </Trans>
    );
  }
  return <Isolated>±{value}</Isolated>;
}

function Rubric({ criteria }: { criteria: Criterion[] }) {
  return (
    <ul className={classes.rubric}>
      {criteria.map((criterion, index) => (
        <li key={criterion.id ?? index}>
          <span dir="auto">{criterion.text}</span> {criterion.points !== undefined && <span className={classes.points}>({<Isolated>{criterion.points}</Isolated>})</span>}
          {criterion.children && criterion.children.length > 0 && <Rubric criteria={criterion.children} />}
        </li>
      ))}
    </ul>
  );
}
