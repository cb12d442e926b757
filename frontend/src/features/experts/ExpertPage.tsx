import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Percent } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { None } from "@/ui/Table";
import { CredentialChecks } from "./CredentialChecks";
import { History } from "./History";
import type { Profile } from "./types";
import { clockTime, spansOf, weekdays } from "./week";
import classes from "./experts.module.css";

/** A profile as the network's keepers see it. */
export function ExpertPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/signed-in/shell/experts/$id" });
  const key = ["experts", id] as const;
  const opened = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/experts/{profile_id}", { params: { path: { profile_id: Number(id) } } })) });
  return (
    <Page
      title={opened.data?.display_name ?? t`Expert`}
      above={
        <Link to="/experts">
          <Trans>Experts</Trans>
        </Link>
      }
      lead={opened.data && <span dir="auto">{opened.data.headline}</span>}
    >
      <Fetched query={opened}>
        {(profile) => (
          <>
            <Who profile={profile} />
            <Said profile={profile} />
            <CredentialChecks profile={profile} id={Number(id)} />
            <History id={Number(id)} />
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Who({ profile }: { profile: Profile }) {
  const { i18n } = useLingui();
  const word = useWord();
  const days = weekdays(i18n.locale);
  return (
    <Section title={<Trans>About</Trans>}>
      <Facts>
        <Fact label={<Trans>Legal name</Trans>}>
          <span dir="auto">{profile.legal_name}</span> <SimulatedMark when={profile.simulated} />
        </Fact>
        <Fact label={<Trans>Name in Latin letters</Trans>}>{profile.latin_name ? <Isolated>{profile.latin_name}</Isolated> : <None />}</Fact>
        <Fact label={<Trans>State</Trans>}>{word("profile_status", profile.status)}</Fact>
        <Fact label={<Trans>Country</Trans>}>{profile.country ? <Isolated>{profile.country}</Isolated> : <None />}</Fact>
        <Fact label={<Trans>Time zone</Trans>}>{profile.time_zone ? <Isolated>{profile.time_zone}</Isolated> : <None />}</Fact>
        <Fact label={<Trans>Expected rate per hour</Trans>}>{profile.hourly ? <Money amount={profile.hourly} /> : <None />}</Fact>
        <Fact label={<Trans>How complete it is</Trans>}>
          <Percent share={profile.completeness.percent / 100} places={0} />
        </Fact>
      </Facts>
      {profile.summary && (
        <p dir="auto" className={classes.words}>
          {profile.summary}
        </p>
      )}
      <ul className={classes.list}>
        {spansOf(profile.weekly_availability).map(([day, start, end]) => (
          <li key={`${day}-${start}`}>
            <span>{days[day]}</span>
            <Isolated>
              {clockTime(start)}–{clockTime(end)}
            </Isolated>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Said({ profile }: { profile: Profile }) {
  const { i18n } = useLingui();
  const word = useWord();
  const names = new Intl.DisplayNames([i18n.locale], { type: "language", fallback: "code" });
  const skill = (each: Profile["skills"][number]) => (i18n.locale === "ar" ? each.label_ar : each.label_en);
  return (
    <>
      <Lines title={<Trans>Skills</Trans>} rows={profile.skills.map((each) => [skill(each), word("skill_level", each.level), each.evidence])} />
      <Lines title={<Trans>Languages</Trans>} rows={profile.languages.map((each) => [names.of(each.code) ?? each.code, word("language_level", each.level)])} />
      <Lines title={<Trans>Work</Trans>} rows={profile.employments.map((each) => [each.employer, each.title, dates(each.started, each.ended)])} />
      <Lines title={<Trans>Degrees</Trans>} rows={profile.degrees.map((each) => [word("degree_level", each.level), each.field, each.institution, dates(each.year_from, each.year_to)])} />
      <Lines title={<Trans>Publications</Trans>} rows={profile.publications.map((each) => [each.title, each.venue, each.year === null ? "" : String(each.year)])} />
      <Lines title={<Trans>Conflicts of interest</Trans>} rows={profile.conflicts.map((each) => [each.organisation_name, word("conflict_kind", each.kind)])} />
      <Lines title={<Trans>What they will not work on</Trans>} rows={profile.declines ? [[profile.declines]] : []} />
    </>
  );
}

const dates = (from: string | number | null, to: string | number | null) => (from === null && to === null ? "" : `${from ?? "…"} – ${to ?? "…"}`);

function Lines({ title, rows }: { title: ReactNode; rows: string[][] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes.list}>
        {rows.map((row, place) => (
          <li key={place}>
            {row.filter(Boolean).map((part, at) => (
              <Fragment key={at}>{at === 0 ? <strong dir="auto">{part}</strong> : <bdi>{part}</bdi>}</Fragment>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
