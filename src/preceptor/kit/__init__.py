"""Ground floor: values and rules that know no table and no framework."""
