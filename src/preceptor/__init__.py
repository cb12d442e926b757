"""Preceptor: experts correct AI models step by step, are paid for it, and the gain is measured."""
