import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Textarea } from "@/ui/Textarea";
import { WholeNumber } from "@/ui/WholeNumber";
import { Rows, SavedSection } from "./Part";
import { degreeLevels, oneOf, type DegreeIn, type EmploymentIn, type Profile, type PublicationIn } from "./types";
import classes from "./experts.module.css";

const year = { min: 1920, max: 2100, maxLength: 4, className: classes.small };

export function Degrees({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const word = useWord();
  const saved: DegreeIn[] = profile.degrees;
  return (
    <SavedSection id="degrees" title={<Trans>Degrees</Trans>} saved={saved} save={(items) => got(api.PUT("/api/v1/experts/me/degrees", { body: { items } }))}>
      {(rows, change) => (
        <Rows rows={rows} change={change} blank={{ level: "bachelor", field: "", institution: "" }} add={<Trans>Add a degree</Trans>}>
          {(row, put) => (
            <div className={classes.row}>
              <NativeSelect label={t`Level`} value={row.level} data={degreeLevels.map((value) => ({ value, label: word("degree_level", value) }))} onChange={(event) => put({ ...row, level: oneOf(degreeLevels, event.currentTarget.value) })} />
              <TextInput label={t`Field`} required dir="auto" maxLength={200} value={row.field} onChange={(event) => put({ ...row, field: event.currentTarget.value })} />
              <TextInput label={t`Institution`} dir="auto" maxLength={200} value={row.institution ?? ""} onChange={(event) => put({ ...row, institution: event.currentTarget.value })} />
              <WholeNumber {...year} label={t`From year`} value={row.year_from ?? null} onChange={(year_from) => put({ ...row, year_from })} />
              <WholeNumber {...year} label={t`To year`} value={row.year_to ?? null} onChange={(year_to) => put({ ...row, year_to })} />
            </div>
          )}
        </Rows>
      )}
    </SavedSection>
  );
}

export function Employments({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const saved: EmploymentIn[] = profile.employments;
  return (
    <SavedSection id="employments" title={<Trans>Work</Trans>} saved={saved} save={(items) => got(api.PUT("/api/v1/experts/me/employments", { body: { items } }))}>
      {(rows, change) => (
        <Rows rows={rows} change={change} blank={{ employer: "", title: "", description: "" }} add={<Trans>Add a job</Trans>}>
          {(row, put) => (
            <>
              <div className={classes.row}>
                <TextInput label={t`Employer`} required dir="auto" maxLength={200} value={row.employer} onChange={(event) => put({ ...row, employer: event.currentTarget.value })} />
                <TextInput label={t`What you were there`} dir="auto" maxLength={200} value={row.title ?? ""} onChange={(event) => put({ ...row, title: event.currentTarget.value })} />
                <TextInput className={classes.small} type="date" label={t`Began`} value={row.started ?? ""} onChange={(event) => put({ ...row, started: event.currentTarget.value || null })} />
                <TextInput className={classes.small} type="date" label={t`Ended`} value={row.ended ?? ""} onChange={(event) => put({ ...row, ended: event.currentTarget.value || null })} />
              </div>
              <Textarea label={t`What you did`} dir="auto" maxLength={5000} value={row.description ?? ""} onChange={(event) => put({ ...row, description: event.currentTarget.value })} />
            </>
          )}
        </Rows>
      )}
    </SavedSection>
  );
}

export function Publications({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const saved: PublicationIn[] = profile.publications;
  return (
    <SavedSection id="publications" title={<Trans>Publications</Trans>} saved={saved} save={(items) => got(api.PUT("/api/v1/experts/me/publications", { body: { items } }))}>
      {(rows, change) => (
        <Rows rows={rows} change={change} blank={{ title: "", venue: "", url: "" }} add={<Trans>Add a publication</Trans>}>
          {(row, put) => (
            <div className={classes.row}>
              <TextInput label={t`Title`} required dir="auto" maxLength={300} value={row.title} onChange={(event) => put({ ...row, title: event.currentTarget.value })} />
              <TextInput label={t`Where`} dir="auto" maxLength={200} value={row.venue ?? ""} onChange={(event) => put({ ...row, venue: event.currentTarget.value })} />
              <WholeNumber {...year} label={t`Year`} value={row.year ?? null} onChange={(of) => put({ ...row, year: of })} />
              <TextInput label={t`Address`} dir="ltr" type="url" maxLength={500} value={row.url ?? ""} onChange={(event) => put({ ...row, url: event.currentTarget.value })} />
            </div>
          )}
        </Rows>
      )}
    </SavedSection>
  );
}
