import { Trans, useLingui } from "@lingui/react/macro";
import { hasRole, useMe } from "@/api/me";
import { Page } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { AuditHome } from "./AuditHome";
import { ExpertHome } from "./ExpertHome";
import { LeadHome } from "./LeadHome";
import { PayHome } from "./PayHome";

/** What each role comes for; somebody with several sees them in the order of the work. */
export function HomePage() {
  const { t } = useLingui();
  const me = useMe();
  return (
    <Fetched query={me}>
      {(person) => {
        const name = person?.display_name ?? "";
        const works = hasRole(person, "expert", "reviewer");
        const leads = hasRole(person, "lead", "operator", "admin");
        const pays = hasRole(person, "finance");
        const audits = hasRole(person, "auditor", "admin");
        return (
          <Page title={t`Home`} heading={<Trans>Welcome, <bdi>{name}</bdi></Trans>}>
            {works && <ExpertHome reviews={hasRole(person, "reviewer")} corrects={hasRole(person, "expert")} />}
            {leads && <LeadHome />}
            {pays && <PayHome />}
            {audits && <AuditHome />}
            {!works && !leads && !pays && !audits && (
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
