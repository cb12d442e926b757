"""Profiles by the million, in and out: tables of CSV and Parquet."""
