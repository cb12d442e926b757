import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got, type Shapes } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Clock, Isolated, Money, Num, When } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Figure, Figures, Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import classes from "./projects.module.css";

type Guideline = Shapes["GuidelineOut"];
type ProjectDetail = Shapes["ProjectDetail"];

export function ProjectPage() {
  const { id = "" } = useParams({ strict: false });
  const detail = useQuery({ queryKey: ["projects", id], queryFn: () => got(api.GET("/api/v1/projects/{project_id}", { params: { path: { project_id: Number(id) } } })) });
  return <Fetched query={detail}>{(data) => <ProjectView detail={data} />}</Fetched>;
}

function ProjectView({ detail }: { detail: ProjectDetail }) {
  const { project, guideline, progress } = detail;
  const steers = hasRole(useMe().data, "lead", "operator", "admin");
  return (
    <Page
      title={project.name}
      heading={
        <>
          <span dir="auto">{project.name}</span> <SimulatedMark when={project.simulated} />
        </>
      }
      above={<StateMark state={project.state} />}
      lead={project.description && <span dir="auto">{project.description}</span>}
    >
      <Section title={<Trans>Progress</Trans>}>
        <ProgressFigures id={project.id} progress={progress} />
      </Section>
      <Section title={<Trans>Terms</Trans>} actions={steers && <Link to="/projects/$id/rules" params={{ id: String(project.id) }}><Trans>Change the rules</Trans></Link>}>
        <Terms detail={detail} />
      </Section>
      {detail.staff && <Staff id={project.id} staff={detail.staff} steers={steers} />}
      <Guidelines id={project.id} guideline={guideline} steers={steers} />
    </Page>
  );
}

function ProgressFigures({ id, progress }: { id: number; progress: ProjectDetail["progress"] }) {
  const units = (state: string | undefined, count: number) => (
    <Link to="/units" search={{ project: id, state }}>
      <Num value={count} />
    </Link>
  );
  return (
    <Figures>
      <Figure label={<Trans>Units</Trans>}>{units(undefined, progress.units)}</Figure>
      <Figure label={<Trans>open</Trans>}>{units("open", progress.open)}</Figure>
      <Figure label={<Trans>of them for review</Trans>}>{units("open", progress.waiting_for_review)}</Figure>
      <Figure label={<Trans>in work</Trans>}>{units("claimed", progress.claimed)}</Figure>
      <Figure label={<Trans>accepted</Trans>}>{units("accepted", progress.accepted)}</Figure>
      <Figure label={<Trans>set aside</Trans>}>{units("set_aside", progress.set_aside)}</Figure>
    </Figures>
  );
}

function Terms({ detail }: { detail: ProjectDetail }) {
  const word = useWord();
  const { project, budget, rules, rate_card: rates } = detail;
  return (
    <Facts>
      <Fact label={<Trans>Steps are rated</Trans>}>{word("protocol", project.protocol)}</Fact>
      <Fact label={<Trans>A new problem counts</Trans>}>
        <Trans>
          when <Isolated>{rules.break_wrong}</Isolated> of <Isolated>{rules.break_samples}</Isolated> answers are wrong
        </Trans>
      </Fact>
      <Fact label={<Trans>Kinds of error</Trans>}>
        <Isolated>{rules.error_kinds.length}</Isolated>
      </Fact>
      <Fact label={<Trans>Most a person works in a day</Trans>}>
        <Clock seconds={project.daily_cap_seconds} />
      </Fact>
      <Fact label={<Trans>A unit is kept for</Trans>}>
        <Isolated>{project.claim_minutes} min</Isolated>
      </Fact>
      {budget && (
        <Fact label={<Trans>Budget</Trans>}>
          <Money amount={budget} />
        </Fact>
      )}
      {rates?.map((rate) => (
        <Fact key={`${rate.role}-${rate.in_force_from}`} label={<>{word("role", rate.role)}</>}>
          <Money amount={{ minor: rate.hourly_minor, currency: rate.currency }} />
          <Trans>/h</Trans>
        </Fact>
      ))}
    </Facts>
  );
}

function Staff({ id, staff, steers }: { id: number; staff: NonNullable<ProjectDetail["staff"]>; steers: boolean }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Section title={<Trans>People</Trans>} actions={steers && <Link to="/projects/$id/team" params={{ id: String(id) }}><Trans>Team and agreements</Trans></Link>}>
      <Table
        label={t`People of the project`}
        rows={staff}
        rowKey={(person) => `${person.person_id}-${person.role}`}
        columns={[
          {
            key: "name",
            head: <Trans>Name</Trans>,
            cell: (person) => (
              <>
                <span dir="auto">{person.display_name}</span> <SimulatedMark when={person.simulated} />
              </>
            ),
          },
          { key: "role", head: <Trans>Role</Trans>, cell: (person) => word("role", person.role) },
          { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: (person) => <Money amount={person.rate} /> },
          { key: "since", head: <Trans>Since</Trans>, minor: true, cell: (person) => <When at={person.started_at} only="date" /> },
        ]}
      />
    </Section>
  );
}

function Guidelines({ id, guideline, steers }: { id: number; guideline: Guideline | null; steers: boolean }) {
  const word = useWord();
  const all = useQuery({ queryKey: ["projects", id, "guidelines"], queryFn: () => got(api.GET("/api/v1/projects/{project_id}/guidelines", { params: { path: { project_id: id } } })) });
  const shown = all.data?.items ?? (guideline ? [guideline] : []);
  const publish = (
    <Link to="/projects/$id/guideline" params={{ id: String(id) }}>
      <Trans>Publish a new version</Trans>
    </Link>
  );
  if (shown.length === 0 && !steers) return null;
  return (
    <Section title={<Trans>Guidelines</Trans>} actions={steers && publish}>
      {shown.length === 0 && <Trans>There are no instructions yet.</Trans>}
      {shown.map((each) => (
        <details key={each.id} className={classes.guideline} open={each.id === guideline?.id}>
          <summary>
            <Trans>
              Version <Isolated>{each.version}</Isolated>
            </Trans>
            , {word("language", each.language)}, <When at={each.in_force_from} only="date" /> {each.changelog && <span dir="auto">· {each.changelog}</span>}
          </summary>
          <div lang={each.language} dir={each.language === "ar" ? "rtl" : "ltr"}>
            <Markdown text={each.body} />
          </div>
        </details>
      ))}
    </Section>
  );
}
