"""Problems with reference steps, exact answers, verifiers and versions."""
