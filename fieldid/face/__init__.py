"""From a photograph to face templates with quality: detection, alignment, embedding."""
