"""What can be asked of a site: one module for each package, one function for each operation."""
