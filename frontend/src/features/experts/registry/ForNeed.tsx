import { NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { askedByNeed, type Asked } from "./asked";
import classes from "./registry.module.css";

/** Asks for what an open need of a project asks for, and leads to its ranked shortlist. */
export function ForNeed({ need, onChoose }: { need: number | undefined; onChoose: (need: number | undefined, asked: Asked) => void }) {
  const { t } = useLingui();
  const needs = useQuery({ queryKey: ["needs", "open"], queryFn: () => got(api.GET("/api/v1/needs", {})), retry: false });
  const open = needs.data?.items.filter(({ state }) => state === "open") ?? [];
  if (open.length === 0) return null;
  const choose = (id: string) => {
    const chosen = open.find((each) => String(each.id) === id);
    onChoose(chosen?.id, chosen ? askedByNeed(chosen) : {});
  };
  return (
    <div className={classes.terms}>
      <NativeSelect label={t`For a need of a project`} value={String(need ?? "")} data={[{ value: "", label: t`no need chosen` }, ...open.map(({ id, title }) => ({ value: String(id), label: title }))]} onChange={({ currentTarget: { value } }) => choose(value)} />
      {need !== undefined && (
        <Link to="/staffing/$id" params={{ id: String(need) }}>
          <Trans>Its ranked shortlist, and offers</Trans>
        </Link>
      )}
    </div>
  );
}
