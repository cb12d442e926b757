"""One passage through the whole loop, its stages and its report."""
