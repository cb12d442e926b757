export interface VersionRow {
  id: number;
  data_set_id: number;
  data_set: string;
  number: number;
  content_sha256: string;
  examples_count: number;
  simulated_count: number;
  frozen_at: string;
}

export interface DataSetRow {
  id: number;
  project_id: number;
  name: string;
  created_at: string;
  versions: VersionRow[];
}

export interface VersionDetail extends VersionRow {
  card: string;
  files: { name: string; sha256: string; bytes: number; records: number }[];
}

export interface ExampleRow {
  index: number;
  prompt: string;
  completion: string;
  correction_id: number;
  unit_id: number;
  simulated: boolean;
}
