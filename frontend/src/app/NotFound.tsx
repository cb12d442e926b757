import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Page } from "@/ui/Page";

export function NotFound() {
  const { t } = useLingui();
  return (
    <main id="content" className="alone">
      <Page title={t`No such page`} lead={<Trans>The address may be mistyped, or the page has moved.</Trans>}>
        <Link to="/">
          <Trans>Go to your home page</Trans>
        </Link>
      </Page>
    </main>
  );
}
