"""Fine-tuning, evaluation and lift."""
