"""Problems written by us, as data: English and Arabic, with tables and formulas, every step recomputed by a test."""
