"""What scripts/package is made of; README.md says which module is for what."""
