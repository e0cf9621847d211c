"""Image to minutiae to template to comparison with evidence, and quality; record codecs."""
