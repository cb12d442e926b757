import { NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { When } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { FailureReason } from "@/ui/States";
import { Seen } from "./Standing";
import { credentialStates, oneOf, type Profile } from "./types";
import classes from "./experts.module.css";

/** How far each credential is known to be true, said by whoever has looked. */
export function CredentialChecks({ profile, id }: { profile: Profile; id: number }) {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: ({ credential, status }: { credential: number; status: (typeof credentialStates)[number] }) =>
      got(api.PUT("/api/v1/experts/{profile_id}/credentials/{credential_id}", { params: { path: { profile_id: id, credential_id: credential } }, body: { status } })),
    onSuccess: (changed) => {
      client.setQueryData(["experts", String(id)], changed);
      void client.invalidateQueries({ queryKey: ["list", "history", id] });
    },
  });
  if (profile.credentials.length === 0) return null;
  return (
    <Section title={<Trans>Licences and certificates</Trans>}>
      <ul className={classes.list}>
        {profile.credentials.map((each) => (
          <li key={each.id}>
            <strong dir="auto">{each.title}</strong>
            <span dir="auto">{each.issuer}</span>
            <Seen state={each.status} />
            {each.checked_at && (
              <span className={classes.soft}>
                <bdi>{each.checked_by_name}</bdi> · <When at={each.checked_at} />
              </span>
            )}
            <NativeSelect
              aria-label={t`How far it is known to be true`}
              size="xs"
              value={each.status}
              data={credentialStates.map((value) => ({ value, label: word("credential_status", value) }))}
              onChange={(event) => check.mutate({ credential: each.id, status: oneOf(credentialStates, event.currentTarget.value) })}
            />
          </li>
        ))}
      </ul>
      {check.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={check.error} />
        </p>
      )}
    </Section>
  );
}
