"""Units, exclusive claims and the corrections of experts."""
