import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { currentClaim } from "@/api/claims";
import { api, got, type Shapes } from "@/api/client";
import { Clock, Money, Num, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Figure, Figures, Section } from "@/ui/Page";
import { snippet } from "@/ui/snippet";
import { Fetched } from "@/ui/States";
import { None } from "@/ui/Table";
import classes from "./home.module.css";

interface ExpertHomeProps {
  figures: Shapes["WorkFigures"];
  corrects: boolean;
  reviews: boolean;
}

/** The unit in hand or the way to the next one, and what today has brought so far. */
export function ExpertHome({ figures, corrects, reviews }: ExpertHomeProps) {
  const claim = useQuery({ queryKey: ["home", "claim"], queryFn: currentClaim, staleTime: 0 });
  return (
    <>
      <Section title={<Trans>Your work</Trans>}>
        <Fetched query={claim}>
          {({ claim: held }) =>
            held ? (
              <div className={classes.next}>
                <p className={classes.statement} dir="auto" lang={held.unit.language}>
                  {snippet(held.problem?.statement ?? held.brief)}
                </p>
                <p className={classes.soft}>
                  <span dir="auto">{held.project.name}</span> <SimulatedMark when={held.simulated} /> · <Money amount={held.rate} />
                  <Trans>/h</Trans> · <Trans>yours until</Trans> <When at={held.expires_at} only="time" />
                </p>
                <Button component={Link} to={held.stage === "correct" ? "/work" : "/review"}>
                  <Trans>Go on</Trans>
                </Button>
              </div>
            ) : (
              <div className={classes.actions}>
                {corrects && (
                  <Button component={Link} to="/work">
                    <Trans>Next problem</Trans>
                  </Button>
                )}
                {reviews && (
                  <Button component={Link} to="/review" variant={corrects ? "default" : "filled"}>
                    <Trans>Next review</Trans>
                  </Button>
                )}
              </div>
            )
          }
        </Fetched>
      </Section>
      <CameTooLate />
      <Section title={<Trans>Today</Trans>}>
        <Figures>
          <Figure label={<Trans>Time</Trans>}>
            <Link to="/today">
              <Clock seconds={figures.credited_seconds} />
            </Link>
          </Figure>
          <Figure label={<Trans>Earned</Trans>}>
            {figures.amount ? (
              <Link to="/today">
                <Money amount={figures.amount} />
              </Link>
            ) : (
              <None />
            )}
          </Figure>
          <Figure label={<Trans>Left today</Trans>}>
            <Clock seconds={Math.max(0, figures.cap_seconds - figures.credited_seconds)} />
          </Figure>
          <Figure label={<Trans>Statements</Trans>}>
            <Link to="/statements">
              <Num value={figures.statements} />
            </Link>
          </Figure>
        </Figures>
      </Section>
    </>
  );
}

/** The way to work that came too late, for those who have some. */
function CameTooLate() {
  const kept = useQuery({ queryKey: ["home", "kept-work"], queryFn: () => got(api.GET("/api/v1/kept-work", { params: { query: { limit: 1 } } })) });
  const newest = kept.data?.items[0];
  if (!newest?.mine) return null;
  return (
    <p className={classes.late}>
      <Trans>Some work of yours came too late to count. It is kept:</Trans>{" "}
      <Link to="/kept-work">
        <Trans>Kept work</Trans>
      </Link>
    </p>
  );
}
