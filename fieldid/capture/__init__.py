"""Drives a reader until a sample is good enough: order, quality gate, retries, exceptions."""
