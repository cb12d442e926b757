"""Continue from here: the model under test goes on from what an expert has corrected so far."""
