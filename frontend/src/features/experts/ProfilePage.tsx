import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { fetchProfile, profileKey } from "@/api/profile";
import { useWord } from "@/i18n/words";
import { Percent, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { ProgressLine } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { Languages, Skills } from "./Abilities";
import { Basics } from "./Basics";
import { Degrees, Employments, Publications } from "./Career";
import { Hours } from "./Hours";
import { Conflicts, Credentials } from "./Standing";
import type { Profile } from "./types";
import classes from "./experts.module.css";

export function ProfilePage() {
  const { t } = useLingui();
  const mine = useQuery({ queryKey: profileKey, queryFn: fetchProfile });
  return (
    <Page
      title={t`My profile`}
      lead={<Trans>What you say of yourself, and what offers are matched by. Each part is saved by itself.</Trans>}
      actions={
        <>
          {Boolean(mine.data?.id) && (
            <Link to="/my-profile/cv">
              <Trans>From a curriculum vitae</Trans>
            </Link>
          )}
          <Link to="/my-data">
            <Trans>My data</Trans>
          </Link>
        </>
      }
    >
      <Fetched query={mine}>{(profile) => <Parts profile={profile} />}</Fetched>
    </Page>
  );
}

function Parts({ profile }: { profile: Profile }) {
  return (
    <>
      <Completeness profile={profile} />
      <Basics profile={profile} />
      {profile.id !== null && (
        <>
          <Skills profile={profile} />
          <Hours profile={profile} />
          <Languages profile={profile} />
          <Employments profile={profile} />
          <Degrees profile={profile} />
          <Publications profile={profile} />
          <Credentials profile={profile} />
          <Conflicts profile={profile} />
          <Looks />
        </>
      )}
    </>
  );
}

const places: Record<string, string> = { skills: "skills", availability: "hours", time_zone: "hours", rate: "hours", languages: "languages", employments: "employments", degrees: "degrees", conflicts: "conflicts" };

/** How much is there, and what is missing with the reason why it matters. */
function Completeness({ profile: { completeness, id } }: { profile: Profile }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Section title={<Trans>How complete it is</Trans>}>
      <div className={classes.meter}>
        <Percent share={completeness.percent / 100} places={0} />
        <ProgressLine done={completeness.percent} total={100} label={t`How complete it is`} />
      </div>
      {id === null ? (
        <p className={classes.soft}>
          <Trans>Begin with your legal name; the rest opens once it is saved.</Trans>
        </p>
      ) : (
        <ul className={classes.hints}>
          {completeness.missing.map((item) => (
            <li key={item}>
              <a href={`#${places[item] ?? "basics"}`}>{word("profile_missing", item)}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Who opened the profile: every look is written down. */
function Looks() {
  const looks = useList(["looks-at-me"], (cursor) => got(api.GET("/api/v1/experts/me/looks", { params: { query: { cursor, limit: 20 } } })));
  return (
    <Section title={<Trans>Who opened my profile</Trans>}>
      <Listed
        query={looks}
        empty={
          <p className={classes.soft}>
            <Trans>Nobody yet. Whoever opens it appears here.</Trans>
          </p>
        }
      >
        {(rows) => (
          <ul className={classes.list}>
            {rows.map((look) => (
              <li key={`${look.at}-${look.by}`}>
                <When at={look.at} />
                <span dir="auto">{look.by}</span>
                <span dir="auto" className={classes.soft}>
                  {look.organisation}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </Section>
  );
}
