import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Mark } from "@/ui/Marks";
import { Rows, SavedSection } from "./Part";
import { conflictKinds, oneOf, type ConflictIn, type CredentialIn, type Profile } from "./types";
import classes from "./experts.module.css";

export function Conflicts({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const word = useWord();
  const saved: ConflictIn[] = profile.conflicts;
  return (
    <SavedSection id="conflicts" title={<Trans>Conflicts of interest</Trans>} note={<Trans>Organisations whose work you must not see: you are never offered it.</Trans>} saved={saved} save={(items) => got(api.PUT("/api/v1/experts/me/conflicts", { body: { items } }))}>
      {(rows, change) => (
        <Rows rows={rows} change={change} blank={{ organisation_name: "", kind: "employer" }} add={<Trans>Add an organisation</Trans>}>
          {(row, put) => (
            <div className={classes.row}>
              <TextInput label={t`Organisation`} required dir="auto" maxLength={200} value={row.organisation_name} onChange={(event) => put({ ...row, organisation_name: event.currentTarget.value })} />
              <NativeSelect label={t`Why`} value={row.kind} data={conflictKinds.map((value) => ({ value, label: word("conflict_kind", value) }))} onChange={(event) => put({ ...row, kind: oneOf(conflictKinds, event.currentTarget.value) })} />
            </div>
          )}
        </Rows>
      )}
    </SavedSection>
  );
}

export function Credentials({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const saved: CredentialIn[] = profile.credentials.map(({ id, kind, title, issuer }) => ({ id, kind, title, issuer }));
  return (
    <SavedSection id="credentials" title={<Trans>Licences and certificates</Trans>} note={<Trans>One that you change is to be looked at again.</Trans>} saved={saved} save={(items) => got(api.PUT("/api/v1/experts/me/credentials", { body: { items } }))}>
      {(rows, change) => (
        <Rows rows={rows} change={change} blank={{ kind: "", title: "", issuer: "" }} add={<Trans>Add a licence or certificate</Trans>}>
          {(row, put) => (
            <>
              <div className={classes.row}>
                <TextInput label={t`Title`} required dir="auto" maxLength={200} value={row.title} onChange={(event) => put({ ...row, title: event.currentTarget.value })} />
                <TextInput label={t`Kind`} dir="auto" maxLength={40} value={row.kind ?? ""} onChange={(event) => put({ ...row, kind: event.currentTarget.value })} />
                <TextInput label={t`Given by`} dir="auto" maxLength={200} value={row.issuer ?? ""} onChange={(event) => put({ ...row, issuer: event.currentTarget.value })} />
              </div>
              <Seen state={profile.credentials.find((each) => each.id === row.id)?.status} />
            </>
          )}
        </Rows>
      )}
    </SavedSection>
  );
}

export function Seen({ state }: { state: string | undefined }) {
  const word = useWord();
  if (!state) return null;
  return <Mark tone={state === "verified" ? "good" : state === "claimed" ? "quiet" : "accent"}>{word("credential_status", state)}</Mark>;
}
