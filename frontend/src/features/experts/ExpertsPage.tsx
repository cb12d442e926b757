import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "@/ui/Page";
import { ForNeed } from "./registry/ForNeed";
import { Registry } from "./registry/Registry";
import { Saved } from "./registry/Saved";
import type { Asked } from "./registry/asked";

/** The registry: whom the network has, and who of them fits. What is asked stands in the address. */
export function ExpertsPage() {
  const { t } = useLingui();
  const { need, ...asked } = useSearch({ from: "/signed-in/shell/experts" });
  const navigate = useNavigate();
  const [opening, setOpening] = useState(0);
  const ask = (question: Asked, of: number | undefined = need) => navigate({ to: "/experts", search: { ...question, need: of }, replace: true });
  const open = async (question: Asked, of?: number) => {
    await ask(question, of);
    setOpening((before) => before + 1);
  };
  return (
    <Page
      title={t`Experts`}
      lead={<Trans>Whoever opens a profile is written down, and its owner sees it.</Trans>}
      actions={
        <>
          <Link to="/experts/duplicates">
            <Trans>One person twice?</Trans>
          </Link>
          <Saved asked={asked} onOpen={(kept) => void open(kept)} />
        </>
      }
    >
      <ForNeed need={need} onChoose={(of, question) => void open(question, of)} />
      <Registry key={opening} asked={asked} need={need} onAsk={(question) => void ask(question)} />
    </Page>
  );
}
