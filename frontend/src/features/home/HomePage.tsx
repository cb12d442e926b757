import { Trans, useLingui } from "@lingui/react/macro";
import { hasRole, useMe, type Me } from "@/api/me";
import { Page } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { AuditHome } from "./AuditHome";
import { ExpertHome } from "./ExpertHome";
import { LeadHome } from "./LeadHome";
import { Onboarding } from "./Onboarding";
import { PayHome } from "./PayHome";
import { useDashboard } from "./queries";

/** What each role comes for; somebody with several sees them in the order of the work. */
export function HomePage() {
  const { t } = useLingui();
  const me = useMe();
  return (
    <Fetched query={me}>
      {(person) => {
        const name = person?.display_name ?? "";
        return (
          <Page
            title={t`Home`}
            heading={
              <Trans>
                Welcome, <bdi>{name}</bdi>
              </Trans>
            }
          >
            {person && person.roles.length > 0 ? (
              <Roles me={person} />
            ) : (
              <Empty
                title={<Trans>You have no role yet</Trans>}
                reason={<Trans>The operator of this installation gives you one, or you get one by accepting an offer.</Trans>}
              />
            )}
          </Page>
        );
      }}
    </Fetched>
  );
}

function Roles({ me }: { me: Me }) {
  return (
    <Fetched query={useDashboard()}>
      {({ work, lead, pay, audit }) => (
        <>
          {work && <Onboarding />}
          {work && <ExpertHome figures={work} corrects={hasRole(me, "expert")} reviews={hasRole(me, "reviewer")} />}
          {lead && <LeadHome figures={lead} />}
          {pay && <PayHome figures={pay} />}
          {audit && <AuditHome figures={audit} />}
        </>
      )}
    </Fetched>
  );
}
