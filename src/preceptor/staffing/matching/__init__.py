"""Who should work where: rules, scores, and the assignment of many needs at once. Pure: no tables, no clock."""
