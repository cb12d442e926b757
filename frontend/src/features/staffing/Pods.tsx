import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Section } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import classes from "./staffing.module.css";

type Staff = Shapes["StaffOut"][];
type Pod = Shapes["PodOut"];

/** Small teams, each with at most one who leads it; whoever joins one leaves another. */
export function Pods({ project, staff }: { project: number; staff: Staff }) {
  const client = useQueryClient();
  const key = ["pods", project] as const;
  const path = { project_id: project };
  const [edited, setEdited] = useState<Pod | null>(null);
  const pods = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/projects/{project_id}/pods", { params: { path } })) });
  const save = useMutation({
    mutationFn: (body: Shapes["PodIn"]) => got(api.PUT("/api/v1/projects/{project_id}/pods", { params: { path }, body })),
    onSuccess: (list) => {
      client.setQueryData(key, list);
      setEdited(null);
    },
  });
  return (
    <Section title={<Trans>Pods</Trans>} note={<Trans>Small teams of people on the project. Whoever joins one leaves another.</Trans>}>
      <Fetched query={pods}>
        {({ items }) => (
          <ul className={classes.offers}>
            {items.map((pod) => (
              <li key={pod.id} className={classes.offer}>
                <h3 className={classes.offerTitle} dir="auto">
                  {pod.name}
                </h3>
                <p className={classes.soft}>
                  {pod.members.map((member, place) => (
                    <span key={member.assignment}>
                      {place > 0 && ", "}
                      <bdi>{member.display_name}</bdi> {member.leads && <Trans>(leads)</Trans>}
                    </span>
                  ))}
                </p>
                <div className={classes.actions}>
                  <Button size="compact-sm" variant="default" onClick={() => setEdited(pod)}>
                    <Trans>Change</Trans>
                  </Button>
                  <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => save.mutate({ name: pod.name, members: [], leader: null })}>
                    <Trans>Dissolve</Trans>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
      {save.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={save.error} />
        </p>
      )}
      {staff.length > 0 && <PodForm key={`${edited?.id ?? 0}-${pods.dataUpdatedAt}`} staff={staff} pod={edited} pending={save.isPending} onSave={save.mutate} />}
    </Section>
  );
}

interface PodFormProps {
  staff: Staff;
  pod: Pod | null;
  pending: boolean;
  onSave: (body: Shapes["PodIn"]) => void;
}

function PodForm({ staff, pod, pending, onSave }: PodFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const [name, setName] = useState(pod?.name ?? "");
  const [members, setMembers] = useState(pod?.members.map(({ assignment }) => assignment) ?? []);
  const [leader, setLeader] = useState(pod?.members.find(({ leads }) => leads)?.assignment ?? null);
  const chosen = staff.filter(({ assignment }) => members.includes(assignment));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ name: name.trim(), members, leader: leader !== null && members.includes(leader) ? leader : null });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h3>{pod ? <Trans>Change the pod</Trans> : <Trans>A new pod</Trans>}</h3>
      <TextInput label={t`Name`} required maxLength={80} dir="auto" readOnly={pod !== null} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <fieldset className={classes.choices}>
        <legend>
          <Trans>Who is in it</Trans>
        </legend>
        {staff.map((each) => (
          <label key={each.assignment} className={classes.tick}>
            <input
              type="checkbox"
              checked={members.includes(each.assignment)}
              onChange={({ currentTarget: { checked } }) => setMembers(checked ? [...members, each.assignment] : members.filter((other) => other !== each.assignment))}
            />{" "}
            <span>
              <bdi>{each.display_name}</bdi> · {word("role", each.role)}
            </span>
          </label>
        ))}
      </fieldset>
      <NativeSelect
        label={t`Who leads it`}
        value={leader === null ? "" : String(leader)}
        data={[{ value: "", label: t`nobody` }, ...chosen.map((each) => ({ value: String(each.assignment), label: each.display_name }))]}
        onChange={(event) => setLeader(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
      />
      <div>
        <Button type="submit" loading={pending} disabled={members.length === 0}>
          <Trans>Save the pod</Trans>
        </Button>
      </div>
    </form>
  );
}
