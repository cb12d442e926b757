import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { Isolated, Num, When } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { Mark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { VerdictMark } from "./AttemptList";
import type { AttemptDetail } from "./types";
import classes from "./probing.module.css";

export function AttemptPage() {
  const { id = "" } = useParams({ strict: false });
  const attempt = useQuery({ queryKey: ["attempts", id], queryFn: () => got(api.GET("/api/v1/attempts/{attempt_id}", { params: { path: { attempt_id: Number(id) } } })) });
  return <Fetched query={attempt}>{(data) => <AttemptView attempt={data} />}</Fetched>;
}

function AttemptView({ attempt }: { attempt: AttemptDetail }) {
  return (
    <Page
      title={attempt.model_version}
      heading={
        <Trans>
          Attempt of <bdi>{attempt.model_version}</bdi>
        </Trans>
      }
      above={
        <Link to="/probes/$id" params={{ id: String(attempt.probe_id) }}>
          <Trans>Probe</Trans>
        </Link>
      }
      lead={
        <>
          <VerdictMark correct={attempt.correct} /> {attempt.verdict_reason && <span dir="auto">· {attempt.verdict_reason}</span>}
        </>
      }
    >
      <Section
        title={<Trans>Problem</Trans>}
        actions={
          <Link to="/problems/$id" params={{ id: String(attempt.problem_version_id) }}>
            <Trans>with its reference</Trans>
          </Link>
        }
      >
        <div className={classes.reading}>
          <Markdown text={attempt.statement} />
        </div>
      </Section>
      <Section title={<Trans>Steps</Trans>}>
        <Steps attempt={attempt} />
      </Section>
      <Section title={<Trans>Facts</Trans>}>
        <AttemptFacts attempt={attempt} />
      </Section>
      <Section title={<Trans>As it came</Trans>}>
        <pre className={classes.raw} tabIndex={0}>
          {attempt.output}
        </pre>
      </Section>
    </Page>
  );
}

function Steps({ attempt }: { attempt: AttemptDetail }) {
  if (attempt.steps.length === 0) return <Trans>The model gave no answer.</Trans>;
  return (
    <ol className={classes.steps}>
      {attempt.steps.map((step) => (
        <li key={step.index}>
          <Isolated>{step.index + 1}</Isolated>
          <div>
            <Markdown text={step.text} compact />
          </div>
          <Check check={step.check} />
        </li>
      ))}
    </ol>
  );
}

/** What exact arithmetic says of a step: that it adds up, or what it should have come to. */
function Check({ check }: { check: AttemptDetail["steps"][number]["check"] }) {
  const wrong = check.equations.filter(({ holds }) => !holds);
  if (check.result === "right") {
    return (
      <span className={classes.check}>
        <Mark tone="good">
          <Trans>adds up</Trans>
        </Mark>
      </span>
    );
  }
  if (check.result !== "wrong") return null;
  return (
    <span className={classes.check}>
      <Mark tone="bad">
        <Trans>does not add up</Trans>
      </Mark>
      {wrong.map((equation) => (
        <Isolated key={equation.expression}>{`${equation.expression} = ${equation.value}`}</Isolated>
      ))}
    </span>
  );
}

function AttemptFacts({ attempt }: { attempt: AttemptDetail }) {
  return (
    <Facts>
      <Fact label={<Trans>Answered</Trans>}>{attempt.extracted_answer ? <Isolated>{attempt.extracted_answer}</Isolated> : "–"}</Fact>
      <Fact label={<Trans>Reference</Trans>}>
        <Isolated>{attempt.answer}</Isolated> <bdi>{attempt.unit}</bdi>
      </Fact>
      {attempt.recorded_correct !== null && (
        <Fact label={<Trans>Recorded elsewhere as</Trans>}>
          <VerdictMark correct={attempt.recorded_correct} />
        </Fact>
      )}
      <Fact label={<Trans>Calculator calls</Trans>}>
        <Num value={attempt.calculator_calls} />
      </Fact>
      <Fact label={<Trans>Tokens</Trans>}>
        <Isolated>{`${attempt.prompt_tokens} + ${attempt.completion_tokens}`}</Isolated>
      </Fact>
      <Fact label={<Trans>Ended because</Trans>}>
        <Isolated>{attempt.finish_reason || "–"}</Isolated>
      </Fact>
      <Fact label={<Trans>Made</Trans>}>
        <When at={attempt.created_at} />
      </Fact>
      <Fact label={<Trans>Fingerprint</Trans>}>
        <Isolated>{attempt.output_sha256.slice(0, 16)}</Isolated>
      </Fact>
    </Facts>
  );
}
