import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "@/ui/Figures";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { TryModel } from "./TryModel";
import type { ModelVersionRow } from "./types";

export function ModelPage() {
  const { id = "" } = useParams({ strict: false });
  const version = useQuery({ queryKey: ["model-versions", id], queryFn: () => got(api.GET("/api/v1/model-versions/{version_id}", { params: { path: { version_id: Number(id) } } })) });
  return <Fetched query={version}>{(data) => <ModelView version={data} />}</Fetched>;
}

function ModelView({ version }: { version: ModelVersionRow }) {
  const word = useWord();
  const me = useMe();
  return (
    <Page
      title={version.name}
      heading={<bdi>{version.name}</bdi>}
      above={
        <Link to="/models">
          <Trans>Models</Trans>
        </Link>
      }
      lead={version.licence_notice && <span dir="auto">{version.licence_notice}</span>}
    >
      <Facts>
        <Fact label={<Trans>Model</Trans>}>
          <bdi>{version.model}</bdi>
        </Fact>
        {version.endpoint && (
          <Fact label={<Trans>Where it answers</Trans>}>
            <bdi>{version.endpoint}</bdi>
          </Fact>
        )}
        <Fact label={<Trans>Asked by</Trans>}>{word("protocol", version.protocol)}</Fact>
        <Fact label={<Trans>Examples in the prompt</Trans>}>
          <Isolated>{version.examples}</Isolated>
        </Fact>
        <Fact label={<Trans>Since</Trans>}>
          <When at={version.created_at} />
        </Fact>
        {version.parent_id && (
          <Fact label={<Trans>Trained from</Trans>}>
            <Link to="/models/$id" params={{ id: String(version.parent_id) }}>
              <Trans>its parent version</Trans>
            </Link>
          </Fact>
        )}
        {version.adapter_sha256 && (
          <Fact label={<Trans>Fingerprint of the adapter</Trans>}>
            <Isolated>{version.adapter_sha256.slice(0, 16)}</Isolated>
          </Fact>
        )}
        <Fact label={<Trans>Answers</Trans>}>
          <Link to="/attempts" search={{ model_version: version.id }}>
            <Trans>show them</Trans>
          </Link>
        </Fact>
      </Facts>
      {version.endpoint && hasRole(me.data, "lead", "operator", "admin") && (
        <Section title={<Trans>Try it</Trans>}>
          <TryModel version={version} />
        </Section>
      )}
    </Page>
  );
}
