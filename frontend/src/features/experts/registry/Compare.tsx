import { Trans, useLingui } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Dialog } from "@/ui/Dialog";
import { Isolated, Money, Num, Percent } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Failure, Loading } from "@/ui/States";
import { None } from "@/ui/Table";
import type { Profile } from "../types";
import { clockTime, hoursOf, spansOf, weekdays } from "../week";
import type { Naming } from "./words";
import classes from "./registry.module.css";

/** Two to four people side by side. Opening this opens their profiles, which is written down as any look is. */
export function Compare({ profiles, opened, naming, onClose }: { profiles: number[]; opened: boolean; naming: Naming; onClose: () => void }) {
  const { t } = useLingui();
  const asked = useQueries({
    queries: profiles.map((id) => ({
      queryKey: ["experts", String(id)],
      queryFn: () => got(api.GET("/api/v1/experts/{profile_id}", { params: { path: { profile_id: id } } })),
      enabled: opened,
      staleTime: 60_000,
    })),
  });
  const failed = asked.find(({ isError }) => isError);
  const people = asked.flatMap(({ data }) => (data ? [data] : []));
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Side by side`} wide>
      {failed ? <Failure error={failed.error} /> : people.length < profiles.length ? <Loading /> : <Columns people={people} naming={naming} />}
    </Dialog>
  );
}

function Columns({ people, naming }: { people: Profile[]; naming: Naming }) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const days = weekdays(i18n.locale);
  const skill = (each: Profile["skills"][number]) => (i18n.locale === "ar" && each.label_ar) || each.label_en;
  const years = (from: string | number | null, to: string | number | null) => [from, to].filter((each) => each !== null).join("–");
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t`Side by side`}>
      <table className={classes.columns}>
        <thead>
          <tr>
            <td />
            {people.map((each) => (
              <th key={each.id} scope="col">
                <Link to="/experts/$id" params={{ id: String(each.id) }}>
                  <bdi>{each.display_name}</bdi>
                </Link>{" "}
                <SimulatedMark when={each.simulated} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label={<Trans>Says</Trans>} people={people} cell={({ headline }) => headline && <bdi>{headline}</bdi>} />
          <Row label={<Trans>State</Trans>} people={people} cell={({ status }) => word("profile_status", status)} />
          <Row label={<Trans>Country</Trans>} people={people} cell={({ country }) => country && naming.country(country)} />
          <Row label={<Trans>Expected rate per hour</Trans>} people={people} cell={({ hourly }) => hourly && <Money amount={hourly} />} />
          <Row label={<Trans>Quality of past work</Trans>} people={people} cell={({ quality }) => quality !== null && <Percent share={Number(quality)} places={0} />} />
          <Row label={<Trans>Free hours a week</Trans>} people={people} cell={(each) => <Num value={hoursOf(spansOf(each.weekly_availability))} places={1} />} />
          <Row
            label={<Trans>When</Trans>}
            people={people}
            cell={({ time_zone, weekly_availability }) => (
              <Lines
                rows={[
                  time_zone,
                  ...spansOf(weekly_availability).map(([day, from, to]) => (
                    <Fragment key={`${day}-${from}`}>
                      {days[day]} <Isolated>{`${clockTime(from)}–${clockTime(to)}`}</Isolated>
                    </Fragment>
                  )),
                ]}
              />
            )}
          />
          <Row label={<Trans>Skills</Trans>} people={people} cell={({ skills }) => <Lines rows={skills.map((each) => `${skill(each)} · ${word("skill_level", each.level)}`)} />} />
          <Row label={<Trans>Languages</Trans>} people={people} cell={({ languages }) => <Lines rows={languages.map(({ code, level }) => `${naming.language(code)} · ${word("language_level", level)}`)} />} />
          <Row label={<Trans>Degrees</Trans>} people={people} cell={({ degrees }) => <Lines rows={degrees.map((each) => [word("degree_level", each.level), each.field, each.institution, years(each.year_from, each.year_to)].filter(Boolean).join(", "))} />} />
          <Row label={<Trans>Work</Trans>} people={people} cell={({ employments }) => <Lines rows={employments.map((each) => [each.title, each.employer, years(each.started, each.ended)].filter(Boolean).join(", "))} />} />
          <Row label={<Trans>Conflicts of interest</Trans>} people={people} cell={({ conflicts }) => <Lines rows={conflicts.map((each) => each.organisation_name)} />} />
        </tbody>
      </table>
    </div>
  );
}

function Row({ label, people, cell }: { label: ReactNode; people: Profile[]; cell: (profile: Profile) => ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {people.map((each) => (
        <td key={each.id}>{cell(each) || <None />}</td>
      ))}
    </tr>
  );
}

function Lines({ rows }: { rows: ReactNode[] }) {
  const said = rows.filter(Boolean);
  if (said.length === 0) return <None />;
  return (
    <ul className={classes.lines}>
      {said.map((row, place) => (
        <li key={place}>
          <bdi>{row}</bdi>
        </li>
      ))}
    </ul>
  );
}
