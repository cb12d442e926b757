import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";

/** The profiles that a keeper may open. */
export function ExpertsPage() {
  const { t } = useLingui();
  const word = useWord();
  const listed = useList(["experts"], (cursor) => got(api.GET("/api/v1/experts", { params: { query: { cursor } } })));
  return (
    <Page title={t`Experts`} lead={<Trans>Whoever opens a profile is written down, and its owner sees it.</Trans>}>
      <Listed query={listed} empty={<Empty title={<Trans>No profiles yet</Trans>} reason={<Trans>Experts write their own under “My profile”.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Experts`}
            rows={rows}
            rowKey={(profile) => profile.id}
            columns={[
              {
                key: "name",
                head: <Trans>Name</Trans>,
                cell: (profile) => (
                  <>
                    <Link to="/experts/$id" params={{ id: String(profile.id) }}>
                      <span dir="auto">{profile.display_name}</span>
                    </Link>{" "}
                    <SimulatedMark when={profile.simulated} />
                  </>
                ),
              },
              { key: "headline", head: <Trans>Headline</Trans>, cell: (profile) => (profile.headline ? <span dir="auto">{profile.headline}</span> : <None />) },
              { key: "country", head: <Trans>Country</Trans>, minor: true, cell: (profile) => (profile.country ? <Isolated>{profile.country}</Isolated> : <None />) },
              { key: "zone", head: <Trans>Time zone</Trans>, minor: true, cell: (profile) => (profile.time_zone ? <Isolated>{profile.time_zone}</Isolated> : <None />) },
              { key: "status", head: <Trans>State</Trans>, cell: (profile) => word("profile_status", profile.status) },
              { key: "updated", head: <Trans>Changed</Trans>, minor: true, cell: (profile) => (profile.updated_at ? <When at={profile.updated_at} only="date" /> : <None />) },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
