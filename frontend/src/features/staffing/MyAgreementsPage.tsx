import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { myOnboarding } from "@/api/onboarding";
import { When } from "@/ui/Figures";
import { Page, Section } from "@/ui/Page";
import { Empty, FailureReason, Fetched } from "@/ui/States";
import { AgreementText } from "./AgreementText";
import { agreementsOf, ticked } from "./agreements";
import classes from "./staffing.module.css";

/** What one agreed to on each of one's projects, and the new versions to read and accept. */
export function MyAgreementsPage() {
  const { t } = useLingui();
  const mine = useQuery(myOnboarding);
  return (
    <Page title={t`My agreements`} lead={<Trans>A new version is accepted before the next piece of work, from the day that stands with it.</Trans>}>
      <Fetched query={mine}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={<Trans>You are on no project</Trans>} reason={<Trans>What you agree to appears here with your first one.</Trans>} />
          ) : (
            <>
              {items.map((each) => (
                <Section key={each.project} title={<bdi>{each.project_name}</bdi>}>
                  <OfProject project={each.project} />
                </Section>
              ))}
            </>
          )
        }
      </Fetched>
    </Page>
  );
}

function OfProject({ project }: { project: number }) {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const [read, setRead] = useState<number[]>([]);
  const texts = useQuery(agreementsOf(project));
  const accept = useMutation({
    mutationFn: () => got(api.POST("/api/v1/projects/{project_id}/agreements/accept", { params: { path: { project_id: project } }, body: { agreed: read, locale: i18n.locale } })),
    onSuccess: () => setRead([]),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["agreements", project] }), client.invalidateQueries({ queryKey: ["onboarding"] })]),
  });
  return (
    <Fetched query={texts}>
      {({ items }) => (
        <>
          {items.length === 0 && (
            <p className={classes.soft}>
              <Trans>Nothing is agreed to here.</Trans>
            </p>
          )}
          {items.map((text) => (
            <AgreementText
              key={text.id}
              text={text}
              due={
                <p>
                  <Trans>
                    No new work without it from <When at={text.required_from} /> on.
                  </Trans>
                </p>
              }
              read={read.includes(text.id)}
              onRead={(now) => setRead((before) => ticked(before, text.id, now))}
            />
          ))}
          {items.some(({ accepted_at }) => !accepted_at) && (
            <Button loading={accept.isPending} disabled={read.length === 0} onClick={() => accept.mutate()}>
              <Trans>Accept</Trans>
            </Button>
          )}
          {accept.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={accept.error} />
            </p>
          )}
        </>
      )}
    </Fetched>
  );
}
