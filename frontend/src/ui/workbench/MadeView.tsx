import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { AnyClaim, Correction } from "@/api/claims";
import { useWord } from "@/i18n/words";
import { Isolated } from "../Figures";
import { Markdown } from "../markdown/Markdown";
import { Said } from "../Said";
import classes from "./MadeView.module.css";

interface Matter {
  answers: AnyClaim["answers"];
  criteria: AnyClaim["criteria"];
  attempt: AnyClaim["attempt"];
}

interface MadeViewProps {
  correction: Correction;
  matter: Matter;
  language: string;
  current?: number | null;
  after?: (index: number) => ReactNode;
}

interface Grade {
  criterion: string;
  points: number;
  start: number | null;
  end: number | null;
  note: string;
}

type Stored = Record<string, unknown>;

/** What was handed in for a unit that is not a correction, line by line, so that a reviewer can speak of each. */
export function MadeView(props: MadeViewProps) {
  const { correction } = props;
  if (correction.outcome !== "done") {
    if (!correction.critique) return null;
    return (
      <p dir="auto">
        <Said text={correction.critique} />
      </p>
    );
  }
  if (correction.kind === "compare") return <Compared {...props} />;
  if (correction.kind === "grade") return <Graded {...props} />;
  if (correction.kind === "decompose") {
    const steps = correction.content.steps as string[];
    return <Lines {...props} lines={steps.map((step) => <Markdown key={step} text={step} compact />)} />;
  }
  return <Authored {...props} />;
}

/** How many lines a reviewer can walk through. */
export function linesIn({ correction, matter }: Pick<MadeViewProps, "correction" | "matter">): number {
  if (correction.kind === "decompose") return ((correction.content as Stored).steps as unknown[] | undefined)?.length ?? 0;
  if (correction.kind === "grade") return matter.criteria.length;
  return correction.kind === "author" ? (correction.authored?.reference_steps.length ?? 0) : 0;
}

function Lines({ lines, language, current, after }: MadeViewProps & { lines: ReactNode[] }) {
  const { t } = useLingui();
  return (
    <ol className={classes.lines} aria-label={t`Steps`}>
      {lines.map((line, index) => (
        <li key={index} id={`step-${index}`} data-current={index === current || undefined} aria-current={index === current ? "step" : undefined}>
          <span className={classes.number}>
            <Isolated>{index + 1}</Isolated>
          </span>
          <div lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
            {line}
          </div>
          {after && <div className={classes.after}>{after(index)}</div>}
        </li>
      ))}
    </ol>
  );
}

function Compared({ correction, matter, language }: MadeViewProps) {
  const word = useWord();
  const { t } = useLingui();
  const content = correction.content as { preferred: string; criteria: Record<string, string>; reason: string };
  const said = (name: string | undefined) => (name === "first" ? t`A is better` : name === "second" ? t`B is better` : t`equal`);
  return (
    <>
      <div className={classes.pair}>
        {matter.answers.map(({ side, output }) => (
          <section key={side}>
            <h2 className={classes.label}>{side === "a" ? <Trans>Answer A</Trans> : <Trans>Answer B</Trans>}</h2>
            <div lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
              <Markdown text={output} />
            </div>
          </section>
        ))}
      </div>
      <dl className={classes.said}>
        {Object.entries(content.criteria).map(([aspect, name]) => (
          <div key={aspect}>
            <dt>{word("aspect", aspect)}</dt>
            <dd>{said(name)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Trans>On the whole</Trans>
          </dt>
          <dd>
            <strong>{said(content.preferred)}</strong>
          </dd>
        </div>
      </dl>
      <p dir="auto">
        <Said text={content.reason} />
      </p>
    </>
  );
}

function Graded(props: MadeViewProps) {
  const { correction, matter } = props;
  const content = correction.content as unknown as { grades: Grade[]; total: number; possible: number; comment: string };
  const output = [...(matter.attempt?.output ?? "")];
  const lines = content.grades.map((grade) => {
    const criterion = matter.criteria.find(({ id }) => id === grade.criterion);
    return (
      <div key={grade.criterion}>
        <strong>
          <Isolated>{grade.points}</Isolated>
        </strong>{" "}
        <span dir="auto">{criterion?.text ?? grade.criterion}</span>
        {grade.start !== null && grade.end !== null && (
          <blockquote className={classes.quote} dir="auto">
            {output.slice(grade.start, grade.end).join("")}
          </blockquote>
        )}
        {grade.note && (
          <p dir="auto">
            <Said text={grade.note} />
          </p>
        )}
      </div>
    );
  });
  return (
    <>
      {matter.attempt && (
        <div className={classes.answer} lang={props.language} dir={props.language === "ar" ? "rtl" : "ltr"}>
          <Markdown text={matter.attempt.output} />
        </div>
      )}
      <Lines {...props} lines={lines} />
      <p>
        <Trans>
          Points: <Isolated>{content.total}</Isolated> of <Isolated>{content.possible}</Isolated>
        </Trans>
      </p>
      {content.comment && (
        <p dir="auto">
          <Said text={content.comment} />
        </p>
      )}
    </>
  );
}

interface Criterion {
  id?: string;
  text?: string;
  points?: number;
  children?: Criterion[];
}

function Authored(props: MadeViewProps) {
  const problem = props.correction.authored;
  if (!problem) return null;
  const direction = problem.language === "ar" ? "rtl" : "ltr";
  const path = problem.reference_steps.map((step, index) => (
    <span key={index}>
      {String(step.label ?? "")} {step.expression ? <Isolated>{`${String(step.expression)} = ${String(step.value ?? "")}`}</Isolated> : null}
    </span>
  ));
  return (
    <>
      <div lang={problem.language} dir={direction} className={classes.answer}>
        <Markdown text={problem.statement} />
      </div>
      <p>
        <Trans>
          Answer: <Isolated>{`${problem.answer} ${problem.unit}`.trim()}</Isolated>
        </Trans>
      </p>
      <Lines {...props} lines={path} />
      <Rubric criteria={(problem.rubric as unknown as Criterion).children ?? []} />
    </>
  );
}

function Rubric({ criteria }: { criteria: Criterion[] }) {
  if (criteria.length === 0) return null;
  return (
    <ul>
      {criteria.map((criterion, index) => (
        <li key={criterion.id ?? index}>
          <span dir="auto">{criterion.text}</span> {!criterion.children?.length && <Isolated>({criterion.points ?? 0})</Isolated>}
          <Rubric criteria={criterion.children ?? []} />
        </li>
      ))}
    </ul>
  );
}
