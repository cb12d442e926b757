import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got, type Shapes } from "@/api/client";
import { useProjects } from "@/api/projects";
import { useWord } from "@/i18n/words";
import { Num, When } from "@/ui/Figures";
import { LiftTable } from "@/ui/LiftTable";
import { SimulatedMark } from "@/ui/Marks";
import { Figure, Figures, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, Fetched } from "@/ui/States";
import classes from "./home.module.css";

const states = ["open", "claimed", "accepted", "set_aside"] as const;

export function LeadHome({ figures }: { figures: Shapes["LeadFigures"] }) {
  const word = useWord();
  const loops = useQuery({ queryKey: ["loops"], queryFn: () => got(api.GET("/api/v1/loops")), refetchInterval: 5000 });
  const projects = useProjects();
  const lifts = useQuery({ queryKey: ["home", "lifts"], queryFn: () => got(api.GET("/api/v1/lifts")) });
  return (
    <>
      <Section title={<Trans>Work</Trans>}>
        <Figures>
          {states.map((state) => (
            <Figure key={state} label={<>{word("unitsOf", state)}</>}>
              <Link to="/units" search={{ state }}>
                <Num value={figures.units[state] ?? 0} />
              </Link>
            </Figure>
          ))}
          <Figure label={<Trans>Probes running</Trans>}>
            <Link to="/probes">
              <Num value={figures.probes_running} />
            </Link>
          </Figure>
          <Figure label={<Trans>Training running</Trans>}>
            <Link to="/training-runs">
              <Num value={figures.training_runs_running} />
            </Link>
          </Figure>
        </Figures>
      </Section>
      <Section title={<Trans>The loop</Trans>}>
        <Fetched query={loops}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={<Trans>No passage yet</Trans>} reason={<Trans>It starts on the machine of this installation.</Trans>} />
            ) : (
              <ul className={classes.list}>
                {items.slice(0, 4).map((loop) => (
                  <li key={loop.id}>
                    <span>
                      <Link to="/loops/$id" params={{ id: String(loop.id) }}>
                        <span dir="auto">{loop.name}</span>
                      </Link>{" "}
                      <SimulatedMark when={loop.simulated} />
                    </span>
                    <StateMark state={loop.state} />
                    <When at={loop.created_at} />
                  </li>
                ))}
              </ul>
            )
          }
        </Fetched>
      </Section>
      <Section title={<Trans>Projects</Trans>}>
        <Fetched query={projects}>
          {({ items }) => (
            <ul className={classes.list}>
              {items.map((project) => (
                <li key={project.id}>
                  <span>
                    <Link to="/projects/$id" params={{ id: String(project.id) }}>
                      <span dir="auto">{project.name}</span>
                    </Link>{" "}
                    <SimulatedMark when={project.simulated} />
                  </span>
                  <StateMark state={project.state} />
                </li>
              ))}
            </ul>
          )}
        </Fetched>
      </Section>
      <Section title={<Trans>Did it help?</Trans>}>
        <Fetched query={lifts}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={<Trans>Nothing measured yet</Trans>} reason={<Trans>It needs an evaluation before a training run and one after it.</Trans>} />
            ) : (
              <LiftTable lifts={items} />
            )
          }
        </Fetched>
      </Section>
    </>
  );
}
